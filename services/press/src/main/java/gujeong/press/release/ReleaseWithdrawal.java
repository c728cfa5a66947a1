package gujeong.press.release;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;

/**
 * The withdrawal of a release from the press, and why.
 *
 * @param withdrawnOn the day from which it no longer counts as distributed
 */
@Schema(name = "ReleaseWithdrawal")
public record ReleaseWithdrawal(
        @NotNull @PastOrToday @ExclusiveEnd @Schema(examples = "2020-10-16") LocalDate withdrawnOn,
        @NotNull @Text(max = 500) @Schema(examples = "행사 연기") String cause) {}
