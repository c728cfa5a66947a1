package gujeong.press.training;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;

/**
 * A training (언론·홍보 역량강화 교육).
 *
 * @param audience whom it was for
 * @param attendees how many came; who they were is not recorded
 * @param hours how long it took
 */
@Embeddable
@Schema(name = "PressTrainingFacts")
public record TrainingFacts(
        @NotNull @Text String subject,
        @NotNull @Text(max = 100) String audience,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate heldOn,
        @NotNull @Min(0) @Max(10_000) Integer attendees,
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
                BigDecimal hours)
        implements Facts {}
