package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rules across records, for one transaction. A file has more records than fit into memory, so the rules never see all of
 * them: of each they note what they will ask the tables for, and ask once, at the end. What they sum is locked by then; a
 * rule that must lock what lies behind it, does so once, by ids, after all else (see {@link LockingOrder}).
 *
 * @param <E> the entity
 */
public interface Rules<E> {

    int AT_A_TIME = 1000;

    /** Notes a changed record, after it was written and while what it refers to is locked. */
    void note(E changed);

    /** The same of some of many, all of them written. */
    default void noteAll(List<E> changed) {
        changed.forEach(this::note);
    }

    /**
     * Asks, once, after all were noted: one statement per rule, never one per record.
     *
     * @throws gujeong.kernel.problem.Refusal if a rule is broken; the transaction is undone
     */
    void check();

    static <E> Rules<E> none() {
        return of(changed -> {}, () -> {});
    }

    static <E> Rules<E> of(Consumer<E> note, Runnable check) {
        return new Rules<>() {
            @Override
            public void note(E changed) {
                note.accept(changed);
            }

            @Override
            public void check() {
                check.run();
            }
        };
    }

    /** A rule over what the records touch, such as the projects their money is taken from: each thing is named once. */
    static <E, K> Rules<E> over(Function<E, Stream<K>> touched, Consumer<Collection<K>> check) {
        Set<K> all = new LinkedHashSet<>();
        return of(changed -> touched.apply(changed).forEach(all::add), () -> check.accept(all));
    }

    /** A rule of each record that no other of the transaction has a part in: asked for some at a time. */
    static <E> Rules<E> each(Consumer<List<E>> check) {
        List<E> some = new ArrayList<>();
        Runnable ask = () -> {
            if (!some.isEmpty()) {
                check.accept(some);
                some.clear();
            }
        };
        return of(
                changed -> {
                    some.add(changed);
                    if (some.size() == AT_A_TIME) {
                        ask.run();
                    }
                },
                ask);
    }

    /** A rule that only a correction or voiding can break: asked for as many at a time as are written together. */
    static <E extends RecordEntity<?>> Rules<E> ofCorrections(Consumer<List<E>> check) {
        return new Rules<>() {
            @Override
            public void note(E changed) {
                noteAll(List.of(changed));
            }

            @Override
            public void noteAll(List<E> changed) {
                List<E> corrected =
                        changed.stream().filter(each -> each.revision() > 1).toList();
                if (!corrected.isEmpty()) {
                    check.accept(corrected);
                }
            }

            @Override
            public void check() {}
        };
    }

    /** These rules, then others. */
    default Rules<E> and(Rules<E> others) {
        Rules<E> these = this;
        return new Rules<>() {
            @Override
            public void note(E changed) {
                these.note(changed);
                others.note(changed);
            }

            @Override
            public void noteAll(List<E> changed) {
                these.noteAll(changed);
                others.noteAll(changed);
            }

            @Override
            public void check() {
                these.check();
                others.check();
            }
        };
    }
}
