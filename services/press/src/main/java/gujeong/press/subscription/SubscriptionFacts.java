package gujeong.press.subscription;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;

/**
 * A subscription (신문구독) for a term.
 *
 * @param title the paper's name
 * @param group who receives it
 * @param recipients how many people do
 * @param unitPrice won per copy and month, ten million at most
 * @param endsOn the last day of the term
 */
@Embeddable
public record SubscriptionFacts(
        @NotNull @Text(max = 100) String title,
        @NotNull @Enumerated(EnumType.STRING) SubscribedClass outletClass,
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "recipient_group") RecipientGroup group,
        @NotNull @Min(1) @Max(MOST) Integer copies,
        @NotNull @Min(0) @Max(MOST) Integer recipients,
        @NotNull @Won(min = 0, max = HIGHEST_PRICE) Long unitPrice,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate startsOn,
        @NotNull @MayBeFuture @InclusiveEnd LocalDate endsOn)
        implements Facts {

    private static final int MOST = 1_000_000;

    /** What as many copies as there can be cost in a month is then still an amount of {@link Won}. */
    private static final long HIGHEST_PRICE = Won.MOST / MOST;
}
