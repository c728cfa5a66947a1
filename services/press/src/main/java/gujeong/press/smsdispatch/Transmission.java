package gujeong.press.smsdispatch;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.OfficeInstant;
import gujeong.kernel.constraints.PastOrToday;

/** @param sentAt when it is handed to the carrier; now unless stated */
@Schema(name = "SmsDispatchTransmission")
public record Transmission(@PastOrToday @OfficeInstant @Schema(examples = "2020-05-20T01:00:00Z") Instant sentAt) {}
