package gujeong.press.smssubscriber;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.PastOrToday;

/**
 * The end of a consent.
 *
 * @param withdrawnOn the day from which no messages are sent
 */
@Schema(name = "SmsSubscriberWithdrawal")
public record SmsSubscriberWithdrawal(
        @NotNull @PastOrToday @ExclusiveEnd @Schema(examples = "2020-09-30") LocalDate withdrawnOn) {}
