package gujeong.press.subscriber;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.stated.Day;

/** The end of a consent. */
@Schema(name = "SmsSubscriberWithdrawal")
public record Withdrawal(@NotNull @Day @Schema(examples = "2020-09-30") LocalDate withdrawnOn) {}
