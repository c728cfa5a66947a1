package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.event.EventDecoder;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.series.Posting;

/** A ledger in memory: what the database would keep of the batches, for tests of the {@link Batch} alone. */
final class InMemoryLedger {

    private final EventDecoder reader = new EventDecoder(new Dictionary());
    private final Map<UUID, Head> heads = new HashMap<>();
    private final Map<UUID, List<Posting>> currentPostings = new HashMap<>();
    private final Map<InboundMessage.Lane, BlockedRecord> blocked = new HashMap<>();
    private final Set<UUID> discarded = new HashSet<>();
    final List<Entry> entries = new ArrayList<>();
    final List<PrintedRevision> documents = new ArrayList<>();
    private long offset;

    Batch take(TestEvent... published) {
        return take(List.of(published));
    }

    Batch take(List<TestEvent> published) {
        var readings = published.stream()
                .map(each -> reader.read(each.at(0, offset++)))
                .toList();
        Batch batch = new Batch(new BatchContext(
                        Map.copyOf(heads), Map.copyOf(currentPostings), Map.copyOf(blocked), discarded))
                .addAll(readings);
        heads.putAll(batch.heads());
        currentPostings.putAll(batch.currentPostings());
        entries.addAll(batch.entries());
        documents.addAll(batch.documents());
        batch.superseded().keySet().forEach(blocked::remove);
        for (RejectedMessage held : batch.heldBack()) {
            if (held.waits()) {
                blocked.merge(
                        held.inbound().lane(), BlockedRecord.of(held.decoded().revision()), BlockedRecord::and);
            }
        }
        return batch;
    }

    void discard(UUID id) {
        discarded.add(id);
    }

    /** What the entries add up to, by series and day; what adds up to nothing is left out. */
    Map<String, BigDecimal> sums(Predicate<Entry> which) {
        var sums = new TreeMap<String, BigDecimal>();
        entries.stream()
                .filter(which)
                .forEach(entry -> sums.merge(entry.series() + " " + entry.day(), entry.quantity(), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    Map<String, BigDecimal> sums() {
        return sums(entry -> true);
    }

    Map<String, BigDecimal> sumsKnownAt(Instant knownAt) {
        return sums(entry -> !entry.recordedAt().isAfter(knownAt));
    }
}
