package gujeong.gateway.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** The query parameters of a report. Any other is refused, or a misspelt date would silently give today's report. */
record ReportParameters(MultivaluedMap<String, String> sent, Clock clock) {

    private static final Set<String> NAMES = Set.of("asOf", "knownAt", "format");

    ReportParameters {
        sent.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw Refusal.of(ProblemCode.UNKNOWN_PARAMETER, name, "A report takes asOf, knownAt and format only.");
            }
            if (values.size() != 1 || values.get(0).isBlank()) {
                throw Refusal.invalid(name, "must be given once, with a value");
            }
        });
    }

    Moment moment() {
        LocalDate asOf = parse("asOf", LocalDate.now(clock), LocalDate::parse, "a date that exists, as YYYY-MM-DD");
        if (asOf.getYear() < 1000 || asOf.getYear() > 9998) {
            throw Refusal.invalid("asOf", "must be a date with a year of four digits");
        }
        Instant knownAt = parse(
                "knownAt",
                null,
                text -> OffsetDateTime.parse(text).toInstant(),
                "an instant such as 2020-07-01T00:00:00Z");
        return new Moment(asOf, knownAt);
    }

    private <T> T parse(String name, T otherwise, Function<String, T> parser, String form) {
        String text = sent.getFirst(name);
        try {
            return text == null ? otherwise : parser.apply(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "must be " + form);
        }
    }
}
