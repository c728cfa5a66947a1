package gujeong.budget.carryover;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.stated.Day;
import gujeong.kernel.stated.Happened;
import gujeong.kernel.stated.Text;

/**
 * The approval of a carry-over.
 *
 * @param reference the budget or the council's resolution that approves it
 */
@Schema(name = "CarryOverApproval")
public record Approval(
        @NotNull @Happened @Day @Schema(examples = "2020-12-18") LocalDate approvedOn,
        @NotNull @Text @Schema(examples = "2021년 본예산 명시이월사업조서") String reference) {}
