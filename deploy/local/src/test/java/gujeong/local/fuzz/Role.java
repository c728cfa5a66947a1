package gujeong.local.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Who asks.
 *
 * @param authorization the value of the header; null for none
 */
record Role(String name, String authorization) {

    static final String EVERYTHING = "everything";

    /** Nobody, everybody with one role, somebody with all of them, and who must not be let in. */
    static List<Role> all(List<String> services, BiFunction<List<String>, Duration, String> tokens) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        roles.put("no-roles", List.of());
        var everything = new ArrayList<String>();
        services.forEach(service -> everything.add(service + "-editor"));
        everything.addAll(List.of("reader", "operator", "privacy-officer", "report-editor", "report-approver"));
        everything.forEach(role -> roles.put(role, List.of(role)));
        roles.put(EVERYTHING, everything);
        var all = new ArrayList<Role>();
        roles.forEach((name, groups) -> all.add(new Role(name, "Bearer " + tokens.apply(groups, Duration.ofHours(2)))));
        all.add(new Role("expired", "Bearer " + tokens.apply(everything, Duration.ofHours(-1))));
        all.add(new Role("nobody", null));
        all.add(new Role("forger", all.get(0).authorization() + "x"));
        return all;
    }
}
