package gujeong.gateway.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.QueryRules;
import gujeong.kernel.stated.TimeParameters;

/** The query parameters of a report. Any other is refused, or a misspelt date would silently give today's report. */
record ReportParameters(MultivaluedMap<String, String> sent, Clock clock) {

    private static final List<String> NAMES = List.of("asOf", "knownAt");

    ReportParameters {
        sent.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw QueryRules.unknown(name, NAMES);
            }
            if (values.size() != 1 || values.get(0).isBlank()) {
                throw Refusal.invalid(name, "query.onceWithValue.gateway");
            }
        });
    }

    Moment moment() {
        String asOf = sent.getFirst("asOf");
        String knownAt = sent.getFirst("knownAt");
        return new Moment(
                asOf == null ? LocalDate.now(clock) : TimeParameters.day("asOf", asOf),
                knownAt == null ? null : TimeParameters.moment("knownAt", knownAt));
    }
}
