package gujeong.press.smssubscriber;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.personal.AccessPurpose;
import gujeong.kernel.personal.Phone;

/**
 * A question by number: in a body, for addresses end up in logs.
 *
 * @param purpose what for; kept in the access log
 */
@Schema(name = "SmsSubscriberSearch")
public record Search(
        @NotNull Phone phone, @NotNull @AccessPurpose @Schema(examples = "본인 요청에 따른 수신 거부") String purpose) {

    /** What was found, the oldest consent first. */
    @Schema(name = "SmsSubscribersFound")
    public record Found(List<SmsSubscriber.State> items) {}
}
