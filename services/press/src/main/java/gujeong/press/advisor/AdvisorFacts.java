package gujeong.press.advisor;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * An advisor's term on a seat of a group (위원).
 *
 * @param group the code of the group that advises
 * @param field what the advisor is an expert of; never a name
 * @param seat the seat's number within the group, from 1
 * @param endsOn the last day of the term; absent while its end is open
 */
@Embeddable
public record AdvisorFacts(
        @NaturalKey @NotNull @Code @Column(name = "advisory_group") String group,
        @NotNull @Text(max = 100) String field,
        @NaturalKey @NotNull @Min(1) @Max(999) Integer seat,
        @NaturalKey @BusinessDay @NotNull @MayBeFuture @Day LocalDate startsOn,
        @MayBeFuture @InclusiveEnd LocalDate endsOn)
        implements Facts {}
