package gujeong.gateway.report;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/**
 * A part of the report that is printed later. First it names the figures it needs, so that those of all parts can be
 * queried at once; then it is printed with their values.
 */
record Part<T>(List<Question> questions, Function<Answers, T> print) {

    private static final Logger LOG = Logger.getLogger(Part.class);

    T print(Answers answers) {
        return print.apply(answers);
    }

    <R> Part<R> then(Function<T, R> next) {
        return new Part<>(questions, print.andThen(next));
    }

    static <T> Part<T> saying(T what) {
        return new Part<>(List.of(), answers -> what);
    }

    /**
     * A part whose failure does not fail the rest of the report: an error in it is logged, and {@code instead}
     * is printed in its place. Nothing is read while a report is put together and printed, so a database that is away is
     * no concern of a part's.
     *
     * @param what it is, for the log
     */
    static <T> Part<T> contained(String what, Supplier<Part<T>> made, Supplier<T> instead) {
        try {
            Part<T> part = made.get();
            return new Part<>(part.questions, answers -> {
                try {
                    return part.print(answers);
                } catch (RuntimeException e) {
                    return inPlaceOf(what, e, instead);
                }
            });
        } catch (RuntimeException e) {
            return saying(inPlaceOf(what, e, instead));
        }
    }

    private static <T> T inPlaceOf(String what, RuntimeException e, Supplier<T> instead) {
        LOG.errorf(e, "%s of the report cannot be printed", what);
        return instead.get();
    }

    /** Several parts as one. */
    static <T> Part<List<T>> all(List<Part<T>> parts) {
        return new Part<>(
                parts.stream().flatMap(part -> part.questions.stream()).toList(),
                answers -> parts.stream().map(part -> part.print(answers)).toList());
    }

    /** Two parts as one. */
    static <A, B, R> Part<R> both(Part<A> one, Part<B> other, BiFunction<A, B, R> join) {
        return new Part<>(
                Stream.concat(one.questions.stream(), other.questions.stream()).toList(),
                answers -> join.apply(one.print(answers), other.print(answers)));
    }
}
