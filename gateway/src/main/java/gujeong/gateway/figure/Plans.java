package gujeong.gateway.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

import gujeong.gateway.figure.Observations.Observation;
import gujeong.gateway.series.Dimensions;

/** Selects which of several plans count. Pure. */
final class Plans {

    private Plans() {}

    /**
     * Of several periods of the same dimensions, the plan decided last. And a plan for the whole replaces those for its
     * parts: a target set for a programme is not added to those of its projects.
     */
    static List<Observation> counting(List<Observation> plans) {
        var last = new LinkedHashMap<Dimensions, Observation>();
        for (Observation plan : plans) {
            last.merge(plan.dimensions(), plan, (one, other) -> other.isLaterThan(one) ? other : one);
        }
        return last.values().stream()
                .filter(plan -> !isPartOfAny(plan, last.keySet()))
                .toList();
    }

    private static boolean isPartOfAny(Observation plan, Collection<Dimensions> wholes) {
        return wholes.stream()
                .anyMatch(whole ->
                        !whole.equals(plan.dimensions()) && plan.dimensions().contain(whole));
    }
}
