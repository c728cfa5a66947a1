package gujeong.press.release;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.OfficeInstant;
import gujeong.kernel.constraints.PastOrToday;

/**
 * The distribution of a release to the press.
 *
 * @param distributedAt when on that day; needed on the day an embargo ends, and for the hours to the first pickup
 */
@Schema(name = "ReleaseDistribution")
public record ReleaseDistribution(
        @NotNull @PastOrToday @Day @Schema(examples = "2020-10-15") LocalDate distributedOn,
        @PastOrToday @OfficeInstant @Schema(examples = "2020-10-15T00:30:00Z") Instant distributedAt) {}
