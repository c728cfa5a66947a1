package gujeong.press.coveragesupport;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.DimensionValue;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;
import gujeong.press.release.Release;
import gujeong.press.release.ReleaseNumber;

/**
 * Support of the coverage of a department's matter (보도 지원), given after watching it (사업 모니터링).
 *
 * @param department whose matter it is
 * @param subject the matter: a project of the department, a demand of residents
 * @param support what was done, line by line
 * @param project the code of the budget's project it belongs to, which another service keeps
 * @param release the number of the release that came of it
 */
@Embeddable
public record CoverageSupportFacts(
        @NotNull @DimensionValue String department,
        @NotNull @Text String subject,
        @NotNull @Text(max = 2000, lines = true) String support,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate supportedOn,
        @Code String project,
        @RefersTo(value = Release.class, key = "number") @ReleaseNumber String release)
        implements Facts {}
