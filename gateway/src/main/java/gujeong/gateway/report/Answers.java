package gujeong.gateway.report;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

import gujeong.gateway.dictionary.Aspects;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.FigureValue;
import gujeong.gateway.figure.Figures;
import gujeong.gateway.figure.PlanQuery;
import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Moment;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Refusal;

/** The values of all figures of a report. */
final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private static final int UNAVAILABLE = 503;

    private final Moment moment;
    private final Dictionary dictionary;
    private final Aspects aspects;
    private final Map<Question, FigureValue> values = new HashMap<>();
    /** Queries that failed unexpectedly, and why. */
    private final Map<Question, String> refused = new HashMap<>();

    /** @param names what records call the values of dimensions */
    Answers(Moment moment, Dictionary dictionary, Map<String, Map<String, String>> names) {
        this.moment = moment;
        this.dictionary = dictionary;
        this.aspects = new Aspects(dictionary, names);
    }

    /**
     * Asks everything at once.
     *
     * @param values answers many questions for values, in their order
     * @param targets answers many questions for targets, in their order
     */
    Answers to(
            List<Question> questions,
            Function<List<FigureQuery>, List<FigureValue>> values,
            Function<List<PlanQuery>, List<FigureValue>> targets) {
        List<Question> sensible = questions.stream()
                .distinct()
                .filter(question -> objection(question).isEmpty())
                .toList();
        keep(
                sensible.stream().filter(each -> each.period() == null).toList(),
                question -> question.valueAt(moment),
                values);
        keep(
                sensible.stream().filter(each -> each.period() != null).toList(),
                question -> question.targetAt(moment),
                targets);
        return this;
    }

    private <Q> void keep(
            List<Question> questions, Function<Question, Q> query, Function<List<Q>, List<FigureValue>> source) {
        if (questions.isEmpty()) {
            return;
        }
        try {
            List<FigureValue> answered =
                    source.apply(questions.stream().map(query).toList());
            for (int i = 0; i < questions.size(); i++) {
                values.put(questions.get(i), answered.get(i));
            }
        } catch (RuntimeException e) {
            if (isOfAll(e)) {
                throw e;
            }
            keepApart(questions, query, source, e);
        }
    }

    /** One failing query must not fail the others: it is found by bisection. */
    private <Q> void keepApart(
            List<Question> questions,
            Function<Question, Q> query,
            Function<List<Q>, List<FigureValue>> source,
            RuntimeException e) {
        if (questions.size() == 1) {
            LOG.errorf(e, "%s cannot be answered", questions.get(0));
            refused.put(questions.get(0), Wording.say("unanswered"));
            return;
        }
        int half = questions.size() / 2;
        keep(questions.subList(0, half), query, source);
        keep(questions.subList(half, questions.size()), query, source);
    }

    /** While the database is unavailable or busy, nothing can be answered, and the report must not look empty. */
    private static boolean isOfAll(RuntimeException e) {
        if (e instanceof Refusal refusal && refusal.code().status() == UNAVAILABLE) {
            return true;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof JdbiException) {
                return true;
            }
        }
        return false;
    }

    /** Why such a question cannot be answered at all. */
    private Optional<String> objection(Question question) {
        Optional<Figure> figure = dictionary.find(question.figure());
        if (figure.isEmpty()) {
            return Optional.of(Wording.say("notInDictionary"));
        }
        return question.dimensions().values().keySet().stream()
                .filter(name -> !figure.get().dimensions().contains(name))
                .findFirst()
                .map(name -> Wording.say("noSuchDimension", name))
                .or(() -> refusal(question).map(refusal -> why(question, refusal)));
    }

    private Optional<Refusal> refusal(Question question) {
        return question.period() == null
                ? Figures.refusal(dictionary, question.valueAt(moment))
                : Figures.refusal(dictionary, question.targetAt(moment));
    }

    private static String why(Question question, Refusal refusal) {
        String name = String.valueOf(refusal.field());
        String value = question.dimensions().get(name);
        return value == null ? Wording.say("unanswered") : Wording.say("noSuchValue", name, value);
    }

    boolean known(Question question) {
        FigureValue value = values.get(question);
        return value != null && value.known();
    }

    /** Whether it is known to be more than 0. */
    boolean isMoreThanNone(Question question) {
        return known(question) && values.get(question).value().signum() > 0;
    }

    /** Whether the figure is a target by its nature, and not only where a target is set for what happens. */
    boolean isPlan(Question question) {
        return dictionary
                .find(question.figure())
                .map(figure -> figure.kind() == Kind.PLAN)
                .orElse(false);
    }

    Cell inTable(Question question) {
        return cell(question, true);
    }

    Cell inText(Question question) {
        return cell(question, false);
    }

    private Cell cell(Question question, boolean table) {
        FigureValue value = values.get(question);
        if (value == null) {
            String reason = Optional.ofNullable(refused.get(question))
                    .or(() -> objection(question))
                    .orElseThrow(() -> new IllegalStateException("not among the queries: " + question));
            return unanswerable(question.figure(), question.dimensions(), reason);
        }
        Figure figure = dictionary.find(question.figure()).orElseThrow();
        return new Cell(
                question.figure(),
                question.dimensions(),
                figure.label().ko(),
                aspects.text(question.dimensions().values()),
                value.kind(),
                value.value(),
                value.unit(),
                printed(value, figure, table),
                Numerals.unit(figure),
                value.from(),
                value.period(),
                value.numerator(),
                value.denominator(),
                figure.basis() == null ? null : figure.basis().ko(),
                value.known() ? null : value.reason().in(Language.KOREAN),
                Links.value(question, moment),
                Links.entries(question, moment));
    }

    /** A figure that cannot be queried, but must be seen. */
    static Cell unanswerable(String figure, Dimensions dimensions, String reason) {
        String printed = Wording.say("unrecorded");
        return new Cell(
                figure,
                dimensions,
                null,
                null,
                null,
                null,
                null,
                printed,
                null,
                null,
                null,
                null,
                null,
                null,
                reason,
                null,
                null);
    }

    private static String printed(FigureValue value, Figure figure, boolean table) {
        if (!value.known()) {
            return Wording.say("unrecorded");
        }
        return table ? Numerals.printInTable(value.value(), figure) : Numerals.print(value.value(), figure);
    }
}
