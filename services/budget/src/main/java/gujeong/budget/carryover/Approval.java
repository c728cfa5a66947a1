package gujeong.budget.carryover;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;

/**
 * The approval of a carry-over.
 *
 * @param reference the budget or the council's resolution that approves it
 */
@Schema(name = "CarryOverApproval")
public record Approval(
        @NotNull @PastOrToday @Day @Schema(examples = "2020-12-18") LocalDate approvedOn,
        @NotNull @Text @Schema(examples = "2021년 본예산 명시이월사업조서") String reference) {}
