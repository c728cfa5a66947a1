package gujeong.budget.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.money.AllocationBalance;
import gujeong.budget.money.AllocationChange;
import gujeong.budget.money.FundSource;

/**
 * The balances of a project's funds at the end of a day, and the changes that led to its allocation (예산현액).
 *
 * @param changes of the allocation in order, the last 1,000 if there are more; the last running total is the total's {@code allocated}
 * @param fundSources the sources that money came from
 */
@Schema(name = "ProjectStatus")
record ProjectStatus(
        UUID id,
        int fiscalYear,
        String code,
        String programme,
        String name,
        LocalDate asOf,
        List<AllocationChange> changes,
        List<OfFundSource> fundSources,
        Sums total) {

    /**
     * Won.
     *
     * @param allocated appropriations, transfers and money carried over from last year
     * @param committed commitments less reversals
     * @param paid payments less what came back
     * @param carriedOver approved to be carried over to next year, committed or not
     * @param available what could still be committed
     */
    @Schema(name = "ProjectSums")
    record Sums(long allocated, long committed, long paid, long carriedOver, long available) {

        static Sums of(List<AllocationBalance> balances) {
            return new Sums(
                    sum(balances, AllocationBalance::allocated),
                    sum(balances, AllocationBalance::committed),
                    sum(balances, AllocationBalance::paid),
                    sum(balances, AllocationBalance::carriedOver),
                    sum(balances, AllocationBalance::available));
        }

        private static long sum(List<AllocationBalance> balances, ToLongFunction<AllocationBalance> amount) {
            return balances.stream().mapToLong(amount).sum();
        }
    }

    @Schema(name = "ProjectSumsOfFundSource")
    record OfFundSource(
            FundSource fundSource, long allocated, long committed, long paid, long carriedOver, long available) {

        static OfFundSource of(AllocationBalance balance) {
            return new OfFundSource(
                    balance.fundSource(),
                    balance.allocated(),
                    balance.committed(),
                    balance.paid(),
                    balance.carriedOver(),
                    balance.available());
        }
    }

    static ProjectStatus of(
            Project project, LocalDate asOf, List<AllocationChange> changes, List<AllocationBalance> balances) {
        ProjectFacts facts = project.facts();
        return new ProjectStatus(
                project.id(),
                facts.fiscalYear(),
                facts.code(),
                facts.programme(),
                facts.name(),
                asOf,
                changes,
                balances.stream()
                        .sorted(Comparator.comparing(AllocationBalance::fundSource))
                        .map(OfFundSource::of)
                        .toList(),
                Sums.of(balances));
    }
}
