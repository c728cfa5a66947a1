package gujeong.gateway.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.FigureValue;
import gujeong.gateway.figure.PlanQuery;
import gujeong.gateway.measure.Dimensions;

/** What the figures answered to all questions of a report. */
final class Answers {

    private final Moment moment;
    private final Dictionary dictionary;
    private final Map<Question, FigureValue> values = new HashMap<>();

    Answers(Moment moment, Dictionary dictionary) {
        this.moment = moment;
        this.dictionary = dictionary;
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
        keep(sensible.stream().filter(each -> each.period() == null).toList(), moment::value, values);
        keep(sensible.stream().filter(each -> each.period() != null).toList(), moment::target, targets);
        return this;
    }

    private <Q> void keep(
            List<Question> questions, Function<Question, Q> query, Function<List<Q>, List<FigureValue>> source) {
        if (!questions.isEmpty()) {
            List<FigureValue> answered =
                    source.apply(questions.stream().map(query).toList());
            for (int i = 0; i < questions.size(); i++) {
                values.put(questions.get(i), answered.get(i));
            }
        }
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
                .map(name -> Wording.say("noSuchDimension", name));
    }

    boolean known(Question question) {
        FigureValue value = values.get(question);
        return value != null && value.known();
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
            String reason =
                    objection(question).orElseThrow(() -> new IllegalStateException("nobody asked for " + question));
            return unanswerable(question.figure(), question.dimensions(), reason);
        }
        Figure figure = dictionary.find(question.figure()).orElseThrow();
        return new Cell(
                question.figure(),
                question.dimensions(),
                figure.label().ko(),
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
                value.reason(),
                Links.value(question, moment),
                Links.entries(question, moment));
    }

    /** A figure which cannot be asked for, but which must not go unseen. */
    static Cell unanswerable(String figure, Dimensions dimensions, String reason) {
        String printed = Wording.say("unrecorded");
        return new Cell(
                figure,
                dimensions,
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
