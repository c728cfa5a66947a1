package gujeong.press.meeting;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;

/**
 * A meeting.
 *
 * @param attendees how many came; who they were is not recorded
 * @param project the code of the budget's project it belongs to, which another service keeps
 * @param outcome what came of it, line by line
 */
@Embeddable
@Schema(name = "PressMeetingFacts")
public record MeetingFacts(
        @NotNull @Enumerated(EnumType.STRING) MeetingKind kind,
        @NotNull @Text String subject,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate heldOn,
        @NotNull @Min(0) @Max(10_000) Integer attendees,
        @Code String project,
        @Text(max = 2000, lines = true) String outcome)
        implements Facts {}
