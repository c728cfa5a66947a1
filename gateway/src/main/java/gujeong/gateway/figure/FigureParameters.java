package gujeong.gateway.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;

import gujeong.gateway.PageSize;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * The query parameters of a question about a figure: those the operation has, and the figure's dimensions by name. Any
 * other is refused, or a misspelt filter would silently give a total.
 */
final class FigureParameters {

    static final int ENTRIES = 100;

    private final Figure figure;
    private final MultivaluedMap<String, String> sent;
    private final Clock clock;

    FigureParameters(Figure figure, MultivaluedMap<String, String> sent, Clock clock, String... allowed) {
        this.figure = figure;
        this.sent = sent;
        this.clock = clock;
        Set<String> names = Set.of(allowed);
        sent.forEach((name, values) -> {
            if (!names.contains(name) && !figure.dimensions().contains(name)) {
                throw Refusal.of(ProblemCode.UNKNOWN_PARAMETER, name, Asked.unknown(figure, name));
            }
            if (values.size() != 1 || values.get(0).isBlank()) {
                throw Refusal.invalid(name, "must be given once, with a value");
            }
        });
    }

    FigureQuery query() {
        return new FigureQuery(figure.key(), dimensions(), asOf(), knownAt(), day("from", null));
    }

    /** @return null when no period is given */
    PlanQuery planQueryIfAny() {
        if (!sent.containsKey("to")) {
            return null;
        }
        return planQuery();
    }

    PlanQuery planQuery() {
        return new PlanQuery(figure.key(), dimensions(), period(), asOf(), knownAt());
    }

    /** A course from {@code from}, by default the begin of the year, to {@code to}, by default today. */
    FigureQuery course() {
        LocalDate to = day("to", LocalDate.now(clock));
        LocalDate from = day("from", to.withDayOfYear(1));
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from");
        }
        return new FigureQuery(figure.key(), dimensions(), to, knownAt(), from);
    }

    String text(String name) {
        return sent.getFirst(name);
    }

    int limit() {
        return PageSize.parse(sent.getFirst("limit"), ENTRIES);
    }

    private Dimensions dimensions() {
        Dimensions dimensions = Dimensions.NONE;
        for (String name : figure.dimensions()) {
            try {
                dimensions = dimensions.with(name, sent.getFirst(name));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid(name, "cannot be the value of a dimension");
            }
        }
        return dimensions;
    }

    private Period period() {
        LocalDate from = day("from", null);
        LocalDate to = day("to", null);
        if (from == null || to == null) {
            throw Refusal.invalid(from == null ? "from" : "to", "is needed: a plan is for a period");
        }
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from");
        }
        return new Period(from, to);
    }

    private LocalDate asOf() {
        return day("asOf", LocalDate.now(clock));
    }

    private Instant knownAt() {
        return parse(
                "knownAt",
                null,
                text -> OffsetDateTime.parse(text).toInstant(),
                "an instant such as" + " 2020-07-01T00:00:00Z");
    }

    private LocalDate day(String name, LocalDate otherwise) {
        return parse(name, otherwise, LocalDate::parse, "a date that exists, as YYYY-MM-DD");
    }

    private <T> T parse(String name, T otherwise, Function<String, T> parser, String form) {
        String text = sent.getFirst(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "must be " + form);
        }
    }
}
