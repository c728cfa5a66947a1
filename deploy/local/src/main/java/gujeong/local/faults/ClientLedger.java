package gujeong.local.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The responses to each of the clients' writes. They, and not the system, define what must be found. */
final class ClientLedger {

    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();

    /** Every write is entered before it is sent. */
    void enter(Write write) {
        writes.add(write);
    }

    List<Write> acknowledged() {
        return with(Write.Outcome.ACKNOWLEDGED);
    }

    List<Write> unknown() {
        return with(Write.Outcome.UNKNOWN);
    }

    private List<Write> with(Write.Outcome outcome) {
        return writes.stream().filter(write -> write.outcome == outcome).toList();
    }

    /**
     * How many of each.
     *
     * @param unknown those that were unknown once, whatever they became
     */
    record Tally(long acknowledged, long refused, long unknown) {

        Tally minus(Tally earlier) {
            return new Tally(acknowledged - earlier.acknowledged, refused - earlier.refused, unknown - earlier.unknown);
        }
    }

    Tally tally() {
        return new Tally(
                acknowledged().size(),
                with(Write.Outcome.REFUSED).size(),
                writes.stream().filter(Write::isDoubtful).count());
    }

    /** The last of those that were unknown once, and why. */
    String lastDoubt() {
        return writes.stream()
                .filter(Write::isDoubtful)
                .reduce((earlier, later) -> later)
                .map(write -> write + ": " + write.doubt)
                .orElse("none");
    }
}
