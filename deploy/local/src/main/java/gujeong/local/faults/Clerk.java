package gujeong.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One writer with a project of its own: records commitments and payments, requests and approves carry-overs, corrects
 * and voids what it has recorded, by the dice of its seed. A record whose last write is in doubt is left alone.
 */
final class Clerk {

    static final int YEAR = 2031;

    private static final long ALLOCATED = 9_000_000_000_000L;
    private static final int MOST_HELD = 60;

    private final String name;
    private final String project;
    private final Client client;
    private final ClientLedger ledger;
    /** The last write of each record at hand. */
    private final List<Write> held = new ArrayList<>();

    private Random dice = new Random(0);
    private int written;

    Clerk(int number, Client client, ClientLedger ledger) {
        this.name = "CLERK" + number;
        this.project = "PROJECT_" + number;
        this.client = client;
        this.ledger = ledger;
    }

    void seed(long seed) {
        dice = new Random(seed);
    }

    /** Money to work with, and the year after to carry it over to. */
    void settleIn() {
        for (int year : new int[] {YEAR, YEAR + 1}) {
            Map<String, Object> common = Map.of("fiscalYear", year, "name", "시험", "openedOn", year + "-01-01");
            needed("programmes", with(common, Map.of("code", name, "ordinal", 1)));
            needed(
                    "projects",
                    with(common, Map.of("code", project, "programme", name, "ordinal", 1, "continuing", false)));
        }
        needed(
                "appropriations",
                with(money(ALLOCATED), Map.of("kind", "ORIGINAL", "decidedOn", YEAR + "-01-01", "basis", "시험")));
    }

    private void needed(String collection, Map<String, Object> facts) {
        Write write = record(collection, facts);
        Broken.unless(write.isAcknowledged(), "a clerk cannot begin: " + write + " " + write.answer);
    }

    /** One write, whichever the dice say. */
    Write write() {
        int roll = dice.nextInt(100);
        if (held.size() > MOST_HELD) {
            held.remove(0);
        }
        if (held.isEmpty() || roll < 35) {
            return keep(commit());
        }
        if (roll < 42) {
            return keep(record("carry-overs", carryOver()));
        }
        return change(held.remove(dice.nextInt(held.size())), roll);
    }

    private Write change(Write last, int roll) {
        if (roll < 60 && last.collection().equals("commitments")) {
            held.add(last);
            return keep(record("payments", payment(last)));
        }
        if (roll < 60 && last.collection().equals("carry-overs")) {
            // nobody touches it again: approved is approved
            return send(last.followedBy("POST", "/approval", Map.of("approvedOn", YEAR + "-12-20", "reference", "시험")));
        }
        return roll < 88 ? keep(correct(last)) : send(last.followedBy("DELETE", "?reason=test", Map.of()));
    }

    /** A commitment as any. */
    Write commit() {
        return record("commitments", commitment());
    }

    /** The facts of a commitment nobody has recorded yet. */
    Map<String, Object> commitment() {
        return with(
                money(amount()),
                Map.of(
                        "number",
                        name + "-" + ++written,
                        "title",
                        "시험 계약",
                        "committedOn",
                        YEAR + "-06-" + day(),
                        "contractMethod",
                        "PRIVATE_CONTRACT",
                        "counterparty",
                        "시험상사",
                        "executionException",
                        false));
    }

    private Map<String, Object> payment(Write commitment) {
        return Map.of(
                "fiscalYear",
                YEAR,
                "commitment",
                commitment.facts.get("number"),
                "kind",
                "PROGRESS",
                "amount",
                1 + dice.nextInt(90),
                "paidOn",
                YEAR + "-09-" + day());
    }

    private Map<String, Object> carryOver() {
        return with(money(amount()), Map.of("kind", "EXPLICIT", "requestedOn", YEAR + "-12-01", "cause", "시험"));
    }

    private Map<String, Object> money(long amount) {
        return Map.of("fiscalYear", YEAR, "project", project, "fundSource", "DISTRICT", "amount", amount);
    }

    /** Another amount: with the same nothing would change, and no revision come of it. */
    Write correct(Write last) {
        long other = last.amount() + 1 + dice.nextInt(1_000);
        return send(last.followedBy("PUT", "?reason=test", with(last.facts, Map.of("amount", other))));
    }

    private Write record(String collection, Map<String, Object> facts) {
        return send(new Write("POST", "/api/v1/budget/" + collection, facts, Map.of()));
    }

    private Write send(Write write) {
        ledger.enter(write);
        client.send(write);
        return write;
    }

    private Write keep(Write write) {
        if (write.isAcknowledged()) {
            held.add(write);
        }
        return write;
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

    private long amount() {
        return 100_000 + dice.nextInt(900_000);
    }

    private String day() {
        return String.valueOf(10 + dice.nextInt(20));
    }
}
