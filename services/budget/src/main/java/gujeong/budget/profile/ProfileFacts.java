package gujeong.budget.profile;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import gujeong.budget.brief.Placeholders;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * What the division is called and what it has, in the words of its report.
 *
 * @param division its name, as the cover of the report prints it
 * @param postCategories the categories of posts (직렬) of its staffing table, in the order of the table
 * @param facilities its main facilities and equipment (주요시설 및 장비), line by line; they may hold placeholders for figures
 * @param validFrom the day from which it is so; a later profile takes its place
 */
@Embeddable
public record ProfileFacts(
        @NotNull @Text(max = 100) String division,
        @NotNull @PostCategories @JdbcTypeCode(SqlTypes.JSON) List<PostCategory> postCategories,
        @NotNull @Size(max = MOST_LINES) @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Text @Placeholders String> facilities,
        @NaturalKey @BusinessDay @NotNull @MayBeFuture @Day LocalDate validFrom)
        implements Facts {

    static final int MOST_LINES = 50;
}
