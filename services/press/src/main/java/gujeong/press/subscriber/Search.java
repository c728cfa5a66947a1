package gujeong.press.subscriber;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.personal.Phone;

/** A question by number: in a body, for addresses end up in logs. */
@Schema(name = "SmsSubscriberSearch")
public record Search(@NotNull Phone phone) {

    /** What was found, the oldest consent first. */
    @Schema(name = "SmsSubscribersFound")
    public record Found(List<SmsSubscriber.State> items) {}
}
