package gujeong.budget.money;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of what is allocated to a project (예산현액).
 *
 * @param recordType the type of the record behind it, such as {@code budget.appropriation}
 * @param id the record behind it
 * @param day the day from which it counts
 * @param kind the kind of appropriation or carry-over
 * @param amount won; negative where money leaves the project
 * @param runningTotal won allocated to the project from all sources after this change
 */
@Schema(name = "AllocationChange")
public record AllocationChange(
        String recordType,
        UUID id,
        LocalDate day,
        String kind,
        FundSource fundSource,
        long amount,
        long runningTotal) {}
