package gujeong.gateway.report;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of the report. First it says what it needs to know, so that all parts can be answered at once; then it is
 * printed.
 */
record Part<T>(List<Question> questions, Function<Answers, T> print) {

    T print(Answers answers) {
        return print.apply(answers);
    }

    <R> Part<R> then(Function<T, R> next) {
        return new Part<>(questions, print.andThen(next));
    }

    static <T> Part<T> saying(T what) {
        return new Part<>(List.of(), answers -> what);
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
