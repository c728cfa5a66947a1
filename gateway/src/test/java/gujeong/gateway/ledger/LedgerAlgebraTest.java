package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.measure.Posting;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the ledger whatever happens: order between records, batches and repetitions are of no account. */
class LedgerAlgebraTest {

    private static final EventReader READER = new EventReader(new Dictionary());

    /** A record's revisions, in order. */
    record History(List<Told> revisions) {}

    @Property(tries = 300)
    void anyOrderGivesTheSameSums(@ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new Books();
        inBatches(disturbed(histories, random), random).forEach(books::take);

        assertThat(books.sums()).isEqualTo(sumsOf(histories, Instant.MAX));
    }

    @Property(tries = 300)
    void anyOrderGivesTheSamePast(@ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new Books();
        inBatches(disturbed(histories, random), random).forEach(books::take);

        List<Told> all =
                histories.stream().flatMap(each -> each.revisions.stream()).toList();
        for (Told any : all) {
            assertThat(books.sumsKnownAt(any.recordedAt())).isEqualTo(sumsOf(histories, any.recordedAt()));
        }
    }

    /** Whatever cannot be read, nothing is lost or counted twice. */
    @Property(tries = 300)
    void everyEventIsAccountedForOnce(
            @ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new Books();
        var applied = new java.util.concurrent.atomic.AtomicLong();
        var waiting = new java.util.HashSet<Object>();
        var passedOver = new java.util.HashSet<Object>();
        inBatches(disturbed(histories, random), random).forEach(told -> {
            Batch batch = books.take(told);
            batch.tallies().values().forEach(tally -> applied.addAndGet(tally.applied()));
            for (HeldBack held : batch.heldBack()) {
                (held.waits() ? waiting : passedOver).add(held.reading().eventId());
            }
            batch.superseded().keySet().forEach(lane -> histories.stream()
                    .flatMap(history -> history.revisions.stream())
                    .filter(each -> each.id().toString().equals(lane.key()) && waiting.contains(each.eventId()))
                    .filter(each -> batch.heldBack().stream()
                            .noneMatch(
                                    held -> each.eventId().equals(held.reading().eventId()) && held.waits()))
                    .forEach(each -> {
                        waiting.remove(each.eventId());
                        passedOver.add(each.eventId());
                    }));
        });

        long told = histories.stream()
                .mapToLong(history -> history.revisions.size())
                .sum();
        assertThat(applied.get() + waiting.size() + passedOver.size()).isEqualTo(told);
        assertThat(waiting).allSatisfy(event -> assertThat(passedOver).doesNotContain(event));
    }

    @Property(tries = 100)
    void everyReversalHasItsOriginal(
            @ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new Books();
        inBatches(disturbed(histories, random), random).forEach(books::take);

        Map<String, Integer> signs = new TreeMap<>();
        books.entries.forEach(entry ->
                signs.merge(entry.recordId() + " " + entry.series() + " " + entry.day(), entry.sign(), Integer::sum));
        assertThat(signs.values()).allMatch(sum -> sum >= 0);
    }

    /** Computed the simple way: the postings of the last readable revision known by then. */
    private static Map<String, BigDecimal> sumsOf(List<History> histories, Instant knownAt) {
        var sums = new TreeMap<String, BigDecimal>();
        for (History history : histories) {
            Told last = null;
            for (Told told : history.revisions) {
                boolean readable = READER.read(told.at(0, 0)).event() != null;
                last = told.recordedAt().isAfter(knownAt) || !readable ? last : told;
            }
            if (last != null) {
                for (Posting posting : READER.read(last.at(0, 0)).event().postings()) {
                    sums.merge(posting.series() + " " + posting.day(), posting.quantity(), BigDecimal::add);
                }
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** The records' revisions shuffled together, each record's own order kept, and some of them repeated. */
    private static List<Told> disturbed(List<History> histories, Random random) {
        List<List<Told>> rest = new ArrayList<>();
        histories.forEach(history -> rest.add(new ArrayList<>(history.revisions)));
        var told = new ArrayList<Told>();
        while (rest.stream().anyMatch(revisions -> !revisions.isEmpty())) {
            List<Told> some = rest.get(random.nextInt(rest.size()));
            if (!some.isEmpty()) {
                told.add(some.remove(0));
            }
            if (!told.isEmpty() && random.nextInt(3) == 0) {
                told.add(told.get(random.nextInt(told.size())));
            }
        }
        return told;
    }

    private static List<List<Told>> inBatches(List<Told> told, Random random) {
        List<List<Told>> batches = new ArrayList<>();
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(5));
            batches.add(told.subList(from, to));
            from = to;
        }
        return batches;
    }

    @Provide
    Arbitrary<List<History>> histories() {
        return Arbitraries.randoms().map(LedgerAlgebraTest::history).list();
    }

    private static History history(Random random) {
        var revisions = new ArrayList<Told>();
        revisions.add(first(random));
        for (int more = random.nextInt(4); more > 0; more--) {
            Told last = revisions.get(revisions.size() - 1);
            revisions.add(
                    switch (random.nextInt(5)) {
                        case 0 -> last.voided();
                        case 4 -> last.corrected("amount", "nobody knows");
                        case 1 -> last.corrected("project", project(random));
                        case 2 -> last.corrected("committedOn", day(random)).with("paidOn", day(random));
                        default -> last.corrected("amount", random.nextInt(1000));
                    });
        }
        return new History(Collections.unmodifiableList(revisions));
    }

    private static Told first(Random random) {
        Told commitment = Told.commitment(project(random), random.nextInt(1000), day(random));
        return random.nextBoolean()
                ? commitment
                : Told.appropriation(project(random), random.nextInt(1000), day(random))
                        .with("fromProject", project(random))
                        .with("fromProgramme", "X");
    }

    private static String project(Random random) {
        return List.of("SNS", "TV", "WEB").get(random.nextInt(3));
    }

    private static String day(Random random) {
        return "2020-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
    }
}
