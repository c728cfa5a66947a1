package gujeong.press.subscriber;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.stated.FirstDayWithout;
import gujeong.kernel.stated.Happened;

/**
 * The end of a consent.
 *
 * @param withdrawnOn the day from which no messages are sent
 */
@Schema(name = "SmsSubscriberWithdrawal")
public record Withdrawal(@NotNull @Happened @FirstDayWithout @Schema(examples = "2020-09-30") LocalDate withdrawnOn) {}
