package gujeong.gateway.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.UriInfo;

import gujeong.gateway.PageSize;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.http.QueryParameters;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.text.CharacterRules;

/** The query parameters of a question about a figure: those the operation has, and the figure's dimensions by name. */
final class FigureParameters {

    static final int ENTRIES = 100;

    private static final String NEVER_IN_A_VALUE = "; = | { }";

    private final Figure figure;
    private final QueryParameters sent;

    private FigureParameters(Figure figure, QueryParameters sent) {
        this.figure = figure;
        this.sent = sent;
    }

    /** @throws Refusal 404 for a figure that is not in the dictionary, 400 for a parameter that cannot be asked */
    static FigureParameters of(Dictionary dictionary, String key, UriInfo uri, Clock clock, String... allowed) {
        Figure figure = dictionary.find(key).orElseThrow(() -> Refusal.notFound("figure.none", key));
        List<String> names =
                Stream.concat(Stream.of(allowed), figure.dimensions().stream()).toList();
        return new FigureParameters(figure, new QueryParameters(uri.getQueryParameters(), clock, names));
    }

    FigureQuery query() {
        return new FigureQuery(figure.key(), dimensions(), sent.moment(), sent.day("from", null));
    }

    /** @return null when no period is given */
    PlanQuery planQueryIfAny() {
        return text("to") == null ? null : planQuery();
    }

    PlanQuery planQuery() {
        return new PlanQuery(figure.key(), dimensions(), period(), sent.moment());
    }

    /** A time series from {@code from}, by default the start of the year, to {@code to}, by default today. */
    FigureQuery course() {
        LocalDate to = sent.day("to", sent.today());
        LocalDate from = sent.day("from", to.withDayOfYear(1));
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "figure.toBeforeFrom");
        }
        return new FigureQuery(figure.key(), dimensions(), new Moment(to, sent.knownAt()), from);
    }

    String text(String name) {
        return sent.text(name);
    }

    int limit() {
        return PageSize.parse(text("limit"), ENTRIES);
    }

    private Dimensions dimensions() {
        Dimensions dimensions = Dimensions.NONE;
        for (String name : figure.dimensions()) {
            try {
                dimensions = dimensions.with(name, CharacterRules.normal(text(name)));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid(name, "figure.noDimensionValue", NEVER_IN_A_VALUE);
            }
        }
        return dimensions;
    }

    private Period period() {
        LocalDate from = sent.day("from", null);
        LocalDate to = sent.day("to", null);
        if (from == null || to == null) {
            throw Refusal.invalid(from == null ? "from" : "to", "figure.planNeedsPeriod");
        }
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "figure.toBeforeFrom");
        }
        return new Period(from, to);
    }
}
