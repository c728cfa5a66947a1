package gujeong.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * One writer with a corner of a service for itself: records, corrects, moves on and voids what it has recorded, by the
 * dice of its seed. A record whose last write is in doubt is left alone.
 */
abstract class Clerk {

    static final int YEAR = 2022;

    private static final int MOST_HELD = 60;

    private final String service;
    private final Client client;
    private final ClientLedger ledger;
    /** The last write of each current record. */
    private final List<Write> held = new ArrayList<>();

    private int written;
    private volatile int acknowledged;

    final String name;
    Random dice = new Random(0);

    Clerk(String service, int number, Client client, ClientLedger ledger) {
        this.service = service;
        this.name = "CLERK" + number;
        this.client = client;
        this.ledger = ledger;
    }

    void seed(long seed) {
        dice = new Random(seed);
    }

    /** What must be there before the work can begin. */
    abstract void settleIn();

    /** A new record. */
    abstract Write begin();

    /** The next step in the life of a record; empty when nothing follows. */
    abstract Optional<Write> goOn(Write last);

    /** The facts of a record corrected, so that something it counts for changes. */
    abstract Map<String, Object> corrected(Write last);

    /** One write, whichever the dice say. */
    Write write() {
        int roll = dice.nextInt(100);
        if (held.size() > MOST_HELD) {
            held.remove(0);
        }
        if (held.isEmpty() || roll < 42) {
            return keep(begin());
        }
        Write last = held.remove(dice.nextInt(held.size()));
        if (roll < 60) {
            return goOn(last).orElseGet(() -> keep(correct(last)));
        }
        return roll < 88 ? keep(correct(last)) : send(last.followedBy("DELETE", "?reason=test", Map.of()));
    }

    Write correct(Write last) {
        return send(last.followedBy("PUT", "?reason=test", with(last.facts, corrected(last))));
    }

    void needed(String collection, Map<String, Object> facts) {
        Write write = record(collection, facts);
        CaseFailed.unless(write.isAcknowledged(), "a clerk cannot start: " + write + " " + write.answer);
    }

    Write record(String collection, Map<String, Object> facts) {
        return send(new Write("POST", "/api/v1/" + service + "/" + collection, facts, Map.of()));
    }

    Write send(Write write) {
        ledger.enter(write);
        client.send(write);
        if (write.isAcknowledged()) {
            acknowledged++;
        }
        return write;
    }

    /** Goes on with the record later. */
    Write keep(Write write) {
        if (write.isAcknowledged()) {
            held.add(write);
        }
        return write;
    }

    /** How many of its writes were acknowledged when it first sent them. */
    int acknowledged() {
        return acknowledged;
    }

    /** A number nobody else gives. */
    String nextNumber() {
        return name + "-" + ++written;
    }

    static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

    String day() {
        return String.valueOf(10 + dice.nextInt(20));
    }
}
