package gujeong.press.publication;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A publication of the district.
 *
 * @param startedOn the day from which it appears
 */
@Embeddable
public record PublicationFacts(
        @NaturalKey @NotNull @Code String code,
        @NotNull @Text String name,
        @NotNull @Enumerated(EnumType.STRING) PublicationKind kind,
        @NotNull @Enumerated(EnumType.STRING) Cadence cadence,
        @NotNull @Enumerated(EnumType.STRING) Readership audience,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate startedOn)
        implements Facts {}
