package gujeong.local.faults;

import java.util.Map;
import java.util.Optional;

/** Spends the money of a project of its own: commitments and what is paid on them, carry-overs and their approval. */
final class BudgetClerk extends Clerk {

    private static final long ALLOCATED = 9_000_000_000_000L;

    private final String project;

    BudgetClerk(int number, Client client, ClientLedger ledger) {
        super("budget", number, client, ledger);
        this.project = "PROJECT_" + number;
    }

    /** The project whose money it spends. */
    String project() {
        return project;
    }

    /** Money to work with, and the year after to carry it over to. */
    @Override
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

    @Override
    Write begin() {
        return dice.nextInt(6) == 0 ? record("carry-overs", carryOver()) : commit();
    }

    @Override
    Optional<Write> goOn(Write last) {
        return switch (last.collection()) {
            case "commitments" -> {
                keep(last);
                yield Optional.of(keep(record("payments", payment(last))));
            }
            // nobody touches it again: approved is approved
            case "carry-overs" ->
                Optional.of(send(last.followedBy(
                        "POST", "/approval", Map.of("approvedOn", YEAR + "-12-20", "reference", "시험"))));
            default -> Optional.empty();
        };
    }

    @Override
    Map<String, Object> corrected(Write last) {
        long amount = ((Number) last.facts.get("amount")).longValue();
        return Map.of("amount", amount + 1 + dice.nextInt(1_000));
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
                        nextNumber(),
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

    private long amount() {
        return 100_000 + dice.nextInt(900_000);
    }
}
