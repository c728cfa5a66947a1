package gujeong.gateway.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import gujeong.gateway.PageSize;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.QueryRules;
import gujeong.kernel.stated.Characters;
import gujeong.kernel.stated.TimeParameters;

/**
 * The query parameters of a question about a figure: those the operation has, and the figure's dimensions by name. Any
 * other is refused, or a misspelt filter would silently give a total.
 */
final class FigureParameters {

    static final int ENTRIES = 100;

    private static final String NEVER_IN_A_VALUE = "; = | { }";

    private final Figure figure;
    private final MultivaluedMap<String, String> sent;
    private final Clock clock;

    private FigureParameters(Figure figure, MultivaluedMap<String, String> sent, Clock clock, String... allowed) {
        this.figure = figure;
        this.sent = sent;
        this.clock = clock;
        List<String> names =
                Stream.concat(Stream.of(allowed), figure.dimensions().stream()).toList();
        sent.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw QueryRules.unknown(name, names);
            }
            if (values.size() != 1 || values.get(0).isBlank()) {
                throw Refusal.invalid(name, "query.onceWithValue.gateway");
            }
        });
    }

    /** @throws Refusal 404 for a figure that is not in the dictionary, 400 for a parameter that cannot be asked */
    static FigureParameters of(Dictionary dictionary, String key, UriInfo uri, Clock clock, String... allowed) {
        Figure figure = dictionary.find(key).orElseThrow(() -> Refusal.notFound("figure.none", key));
        return new FigureParameters(figure, uri.getQueryParameters(), clock, allowed);
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
            throw Refusal.invalid("to", "figure.toBeforeFrom");
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
                dimensions = dimensions.with(name, Characters.normal(sent.getFirst(name)));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid(name, "figure.noDimensionValue", NEVER_IN_A_VALUE);
            }
        }
        return dimensions;
    }

    private Period period() {
        LocalDate from = day("from", null);
        LocalDate to = day("to", null);
        if (from == null || to == null) {
            throw Refusal.invalid(from == null ? "from" : "to", "figure.planNeedsPeriod");
        }
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "figure.toBeforeFrom");
        }
        return new Period(from, to);
    }

    private LocalDate asOf() {
        return day("asOf", LocalDate.now(clock));
    }

    private Instant knownAt() {
        String text = sent.getFirst("knownAt");
        return text == null ? null : TimeParameters.moment("knownAt", text);
    }

    private LocalDate day(String name, LocalDate otherwise) {
        String text = sent.getFirst(name);
        return text == null ? otherwise : TimeParameters.day(name, text);
    }
}
