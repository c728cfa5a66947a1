package gujeong.press.subscriber;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.stated.Day;
import gujeong.kernel.stated.Planned;

/**
 * Whose numbers are kept no longer (개인정보 보호법 제21조).
 *
 * @param withdrawnBefore those who withdrew before this day, and records voided before it
 */
@Schema(name = "SmsSubscriberRetention")
public record Retention(@NotNull @Planned @Day @Schema(examples = "2020-10-01") LocalDate withdrawnBefore) {}
