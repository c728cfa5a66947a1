package gujeong.budget.brief;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import gujeong.budget.programme.Programme;
import gujeong.budget.project.Project;
import gujeong.budget.team.Team;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * What the council report says of a programme or a project. Its texts may hold placeholders for figures.
 *
 * @param ordinal its place in the chapter, from 1
 * @param programme the programme it speaks of; this or a project
 * @param project the project it speaks of; this or a programme
 * @param team the team in charge
 * @param purpose what the work is for
 * @param overview the work in outline (사업개요), line by line
 * @param achievements what was done (추진실적), line by line
 * @param plan what remains to be done (향후계획), line by line
 */
@Embeddable
public record BriefFacts(
        @NaturalKey @NotNull @FiscalYear Integer fiscalYear,
        @NaturalKey @NotNull @Enumerated(EnumType.STRING) Chapter chapter,
        @NaturalKey @NotNull @Min(1) @Max(99) Integer ordinal,
        @NotNull @Text String title,
        @RefersTo(value = Programme.class, within = "fiscalYear") @Code String programme,
        @RefersTo(value = Project.class, within = "fiscalYear") @Code String project,
        @RefersTo(Team.class) @Code String team,
        @NotNull @Text(max = 2000, lines = true) @Placeholders String purpose,
        @NotNull @Size(max = MOST_LINES) @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Text(max = 1000) @Placeholders String> overview,
        @NotNull @Size(max = MOST_LINES) @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Text(max = 1000) @Placeholders String> achievements,
        @NotNull @Size(max = MOST_LINES) @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Text(max = 1000) @Placeholders String> plan,
        @NaturalKey @BusinessDay @NotNull @PastOrToday @Day LocalDate preparedOn)
        implements Facts {

    static final int MOST_LINES = 200;
}
