package gujeong.local.faults;

import java.util.Map;
import java.util.Optional;

/** Writes releases, distributes them, and clips what an outlet of its own makes of them. */
final class PressClerk extends Clerk {

    private static final int TOPICS = 5;

    /** The last release the outlet was given; null before the first. */
    private String distributed;

    PressClerk(int number, Client client, ClientLedger ledger) {
        super("press", number, client, ledger);
    }

    @Override
    void settleIn() {
        needed(
                "outlets",
                Map.of("code", name, "name", "시험일보", "outletClass", "NATIONAL_DAILY", "openedOn", YEAR + "-01-01"));
    }

    @Override
    Write begin() {
        return distributed == null || dice.nextInt(4) == 0
                ? record("releases", release())
                : record("coverage", coverage());
    }

    @Override
    Optional<Write> goOn(Write last) {
        if (!last.collection().equals("releases")) {
            return Optional.empty();
        }
        // nobody touches it again: the press has it
        Write step = send(last.followedBy("POST", "/distribution", Map.of("distributedOn", YEAR + "-03-02")));
        if (step.isAcknowledged()) {
            distributed = (String) last.facts.get("number");
        }
        return Optional.of(step);
    }

    @Override
    Map<String, Object> corrected(Write last) {
        int topic = Integer.parseInt(((String) last.facts.get("topic")).substring("TOPIC_".length()));
        String what = last.collection().equals("releases") ? "title" : "headline";
        return Map.of("topic", topic((topic + 1 + dice.nextInt(TOPICS - 1)) % TOPICS), what, "정정 " + nextNumber());
    }

    private Map<String, Object> release() {
        String number = nextNumber();
        return Map.of(
                "number",
                number,
                "title",
                "시험 보도자료 " + number,
                "department",
                "시험과",
                "draftedOn",
                YEAR + "-03-01",
                "topic",
                topic(dice.nextInt(TOPICS)));
    }

    /** Half of it stems from a release. */
    private Map<String, Object> coverage() {
        String number = nextNumber();
        Map<String, Object> facts = Map.of(
                "outlet",
                name,
                "headline",
                "시험 기사 " + number,
                "url",
                "https://example.org/" + number,
                "publishedOn",
                YEAR + "-06-" + day(),
                "topic",
                topic(dice.nextInt(TOPICS)));
        return dice.nextBoolean() ? with(facts, Map.of("release", distributed)) : facts;
    }

    private static String topic(int number) {
        return "TOPIC_" + number;
    }
}
