package gujeong.local.fuzz;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Something that must not be.
 *
 * @param operation where it was seen
 * @param oracle what says so
 * @param what the kind of it: the same for all requests that show the same fault
 * @param example a request that shows it, to be sent again
 */
record Finding(String operation, String oracle, String what, String example) {

    /** All of a run, each kind once with how often it was seen. */
    static final class All {

        private final Map<String, Finding> first = new ConcurrentHashMap<>();
        private final Map<String, Integer> times = new ConcurrentHashMap<>();

        void add(Finding finding) {
            String kind = finding.operation() + "\n" + finding.oracle() + "\n" + finding.what();
            first.putIfAbsent(kind, finding);
            times.merge(kind, 1, Integer::sum);
        }

        int size() {
            return first.size();
        }

        /** By operation and oracle. */
        String text() {
            return first.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> "%s · %s · %d ×\n    %s\n    %s"
                            .formatted(
                                    each.getValue().operation(),
                                    each.getValue().oracle(),
                                    times.get(each.getKey()),
                                    each.getValue().what().replace("\n", "\n    "),
                                    each.getValue().example()))
                    .collect(Collectors.joining("\n"));
        }
    }
}
