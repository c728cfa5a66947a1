package gujeong.press.smssubscriber;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.MayBeFuture;

/**
 * Whose numbers are kept no longer (개인정보 보호법 제21조).
 *
 * @param withdrawnBefore those who withdrew before this day, and records voided before it
 */
@Schema(name = "SmsSubscriberRetention")
public record Retention(@NotNull @MayBeFuture @Day @Schema(examples = "2020-10-01") LocalDate withdrawnBefore) {}
