package gujeong.gateway.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gujeong.gateway.measure.budget.BudgetSources;
import gujeong.gateway.measure.press.PressSources;

import static gujeong.gateway.measure.Source.measured;

/** Every type of record the ledger reads. An event of a type that is not listed here is held back as a failure. */
public final class Sources {

    private static final Map<String, Source> ALL = Stream.of(BudgetSources.ALL, PressSources.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Source::recordType, Function.identity()));

    private Sources() {}

    public static Optional<Source> find(String recordType) {
        return Optional.ofNullable(ALL.get(recordType)).or(() -> plans(recordType));
    }

    /** The type of the records in a service's collection. */
    public static Optional<Source> at(String service, String collection) {
        return collection.equals("plans")
                ? plans(service + ".plan")
                : ALL.values().stream()
                        .filter(source -> source.service().equals(service)
                                && source.collection().equals(collection))
                        .findFirst();
    }

    /** Every service keeps plans, all of the same form; a text about what is planned finds their periods. */
    private static Optional<Source> plans(String recordType) {
        return recordType.matches("[a-z-]+\\.plan")
                ? Optional.of(measured(recordType, "plans", PlanMeasure::plan)
                        .alsoPrinted("decidedOn")
                        .namingFigures())
                : Optional.empty();
    }
}
