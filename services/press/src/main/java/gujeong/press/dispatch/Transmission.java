package gujeong.press.dispatch;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.stated.Happened;
import gujeong.kernel.stated.Moment;

/** @param sentAt when it is handed to the carrier; now unless stated */
@Schema(name = "SmsDispatchTransmission")
public record Transmission(@Happened @Moment @Schema(examples = "2020-05-20T01:00:00Z") Instant sentAt) {}
