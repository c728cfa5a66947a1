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
import gujeong.gateway.event.EventDecoder;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.series.Posting;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the ledger whatever happens: order between records, batches and repetitions are of no account. */
class LedgerAlgebraTest {

    private static final EventDecoder READER = new EventDecoder(new Dictionary());

    /** A record's revisions, in order. */
    record History(List<TestEvent> revisions) {}

    @Property(tries = 300)
    void anyOrderGivesTheSameSums(@ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new InMemoryLedger();
        inBatches(disturbed(histories, random), random).forEach(books::take);

        assertThat(books.sums()).isEqualTo(sumsOf(histories, Instant.MAX));
    }

    @Property(tries = 300)
    void anyOrderGivesTheSamePast(@ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new InMemoryLedger();
        inBatches(disturbed(histories, random), random).forEach(books::take);

        List<TestEvent> all =
                histories.stream().flatMap(each -> each.revisions.stream()).toList();
        for (TestEvent any : all) {
            assertThat(books.sumsKnownAt(any.recordedAt())).isEqualTo(sumsOf(histories, any.recordedAt()));
        }
    }

    /** Whatever cannot be read, nothing is lost or counted twice. */
    @Property(tries = 300)
    void everyEventIsAccountedForOnce(
            @ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new InMemoryLedger();
        var applied = new java.util.concurrent.atomic.AtomicLong();
        var waiting = new java.util.HashSet<Object>();
        var passedOver = new java.util.HashSet<Object>();
        inBatches(disturbed(histories, random), random).forEach(published -> {
            Batch batch = books.take(published);
            batch.tallies().values().forEach(tally -> applied.addAndGet(tally.applied()));
            for (RejectedMessage held : batch.heldBack()) {
                (held.waits() ? waiting : passedOver).add(held.decoded().eventId());
            }
            batch.superseded().keySet().forEach(lane -> histories.stream()
                    .flatMap(history -> history.revisions.stream())
                    .filter(each -> each.id().toString().equals(lane.key()) && waiting.contains(each.eventId()))
                    .filter(each -> batch.heldBack().stream()
                            .noneMatch(
                                    held -> each.eventId().equals(held.decoded().eventId()) && held.waits()))
                    .forEach(each -> {
                        waiting.remove(each.eventId());
                        passedOver.add(each.eventId());
                    }));
        });

        long published = histories.stream()
                .mapToLong(history -> history.revisions.size())
                .sum();
        assertThat(applied.get() + waiting.size() + passedOver.size()).isEqualTo(published);
        assertThat(waiting).allSatisfy(event -> assertThat(passedOver).doesNotContain(event));
    }

    @Property(tries = 100)
    void everyReversalHasItsOriginal(
            @ForAll("histories") @Size(max = 6) List<History> histories, @ForAll Random random) {
        var books = new InMemoryLedger();
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
            TestEvent last = null;
            for (TestEvent published : history.revisions) {
                boolean readable = READER.read(published.at(0, 0)).event() != null;
                last = published.recordedAt().isAfter(knownAt) || !readable ? last : published;
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
    private static List<TestEvent> disturbed(List<History> histories, Random random) {
        List<List<TestEvent>> rest = new ArrayList<>();
        histories.forEach(history -> rest.add(new ArrayList<>(history.revisions)));
        var published = new ArrayList<TestEvent>();
        while (rest.stream().anyMatch(revisions -> !revisions.isEmpty())) {
            List<TestEvent> some = rest.get(random.nextInt(rest.size()));
            if (!some.isEmpty()) {
                published.add(some.remove(0));
            }
            if (!published.isEmpty() && random.nextInt(3) == 0) {
                published.add(published.get(random.nextInt(published.size())));
            }
        }
        return published;
    }

    private static List<List<TestEvent>> inBatches(List<TestEvent> published, Random random) {
        List<List<TestEvent>> batches = new ArrayList<>();
        for (int from = 0; from < published.size(); ) {
            int to = Math.min(published.size(), from + 1 + random.nextInt(5));
            batches.add(published.subList(from, to));
            from = to;
        }
        return batches;
    }

    @Provide
    Arbitrary<List<History>> histories() {
        return Arbitraries.randoms().map(LedgerAlgebraTest::history).list();
    }

    private static History history(Random random) {
        var revisions = new ArrayList<TestEvent>();
        revisions.add(first(random));
        for (int more = random.nextInt(4); more > 0; more--) {
            TestEvent last = revisions.get(revisions.size() - 1);
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

    private static TestEvent first(Random random) {
        TestEvent commitment = TestEvent.commitment(project(random), random.nextInt(1000), day(random));
        return random.nextBoolean()
                ? commitment
                : TestEvent.appropriation(project(random), random.nextInt(1000), day(random))
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
