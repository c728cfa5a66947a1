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
record Deferred<T>(List<CellQuery> cellQueries, Function<CellValues, T> print) {

    private static final Logger LOG = Logger.getLogger(Deferred.class);

    T print(CellValues answers) {
        return print.apply(answers);
    }

    <R> Deferred<R> then(Function<T, R> next) {
        return new Deferred<>(cellQueries, print.andThen(next));
    }

    static <T> Deferred<T> saying(T what) {
        return new Deferred<>(List.of(), answers -> what);
    }

    /**
     * A part whose failure does not fail the rest of the report: an error in it is logged, and {@code instead}
     * is printed in its place. Nothing is read while a report is put together and printed, so a database that is away is
     * no concern of a part's.
     *
     * @param what it is, for the log
     */
    static <T> Deferred<T> contained(String what, Supplier<Deferred<T>> made, Supplier<T> instead) {
        try {
            Deferred<T> part = made.get();
            return new Deferred<>(part.cellQueries, answers -> {
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
    static <T> Deferred<List<T>> all(List<Deferred<T>> parts) {
        return new Deferred<>(
                parts.stream().flatMap(part -> part.cellQueries.stream()).toList(),
                answers -> parts.stream().map(part -> part.print(answers)).toList());
    }

    /** Two parts as one. */
    static <A, B, R> Deferred<R> both(Deferred<A> one, Deferred<B> other, BiFunction<A, B, R> join) {
        return new Deferred<>(
                Stream.concat(one.cellQueries.stream(), other.cellQueries.stream())
                        .toList(),
                answers -> join.apply(one.print(answers), other.print(answers)));
    }
}
