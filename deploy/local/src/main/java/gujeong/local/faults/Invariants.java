package gujeong.local.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.engines.Polling;
import gujeong.local.faults.Evidence.Change;
import gujeong.local.faults.Evidence.Effect;

import static java.time.Duration.ofMillis;

/** What must hold after every fault, once it is healed (DESIGN §9, I1 to I7). */
final class Invariants {

    private static final int SHOWN = 5;
    /** No clerk records anything for a later one. */
    private static final String LAST_DAY = (Clerk.YEAR + 1) + "-12-31";

    private final FaultStack faultStack;
    private final List<String> breaches = new ArrayList<>();

    private Invariants(FaultStack faultStack) {
        this.faultStack = faultStack;
    }

    /** Waits until everything has settled, and says what does not hold; empty when all does. */
    static List<String> breaches(FaultStack faultStack) {
        return new Invariants(faultStack).check();
    }

    private List<String> check() {
        faultStack.probe.forEach(this::settle);
        Evidence evidence = Evidence.of(faultStack);
        acknowledgedOnceAndNothingElse(evidence);
        tablesAgreeWithTheJournal(evidence);
        everyChangeHasItsEffectOnce(evidence);
        revisionsInOrder(evidence);
        emittedIsAppliedOrParked(evidence);
        recount();
        return breaches;
    }

    /** I6: backlog and lag return to 0. */
    private void settle(ServiceProbe probe) {
        boolean settled = Polling.upTo(faultStack.patience, ofMillis(200), () -> isSettled(probe));
        if (!settled) {
            breach(
                    "I6",
                    probe.service() + " not settled after " + faultStack.patience.toSeconds() + " s: unpublished "
                            + probe.unpublished() + ", read to " + probe.readTo(faultStack.gateway) + " of "
                            + probe.topic().ends() + ", completeness " + completeness());
        }
    }

    private boolean isSettled(ServiceProbe probe) {
        try {
            return isComplete(probe)
                    && probe.unpublished() == 0
                    && probe.readTo(faultStack.gateway).equals(probe.topic().ends());
        } catch (CaseFailed notYetBack) {
            return false;
        }
    }

    /** The gateway says so itself, of the journal as it is now. */
    private boolean isComplete(ServiceProbe probe) {
        for (JsonNode service : completeness().path("services")) {
            if (service.path("service").asText().equals(probe.service())) {
                return service.path("complete").asBoolean()
                        && service.path("journalRows").asLong() == probe.journalRows();
            }
        }
        return false;
    }

    private JsonNode completeness() {
        return faultStack.client.ask("GET", "/api/v1/operations/completeness");
    }

    /** I1, I2, I5: the journal holds what was promised to the clients, each change once, and no other. */
    private void acknowledgedOnceAndNothingElse(Evidence evidence) {
        Map<String, Write> promised = new HashMap<>();
        for (Write write : faultStack.ledger.acknowledged()) {
            Write other = promised.put(write.recordId + " r" + write.revision, write);
            if (other != null) {
                breach("I5", "two writes were given the same revision: " + other + " and " + write);
            }
        }
        Set<String> found = new HashSet<>();
        for (Change change : evidence.changes()) {
            found.add(change.name());
            Write write = promised.get(change.name());
            if (write == null) {
                breach("I2", "never acknowledged: " + change);
            } else if (write.telling() != null && !write.telling().equals(change.telling())) {
                breach("I1", write + " left " + change.telling() + " instead of " + write.telling());
            }
        }
        promised.keySet().removeAll(found);
        promised.values().forEach(write -> breach("I1", "lost: " + write));
    }

    /** I2: a record is in its table exactly as its last journal entry says. */
    private void tablesAgreeWithTheJournal(Evidence evidence) {
        Map<UUID, Integer> last = new HashMap<>();
        evidence.changes().forEach(change -> last.put(change.recordId(), change.revision()));
        evidence.records().forEach((record, revision) -> {
            Integer journalled = last.remove(record);
            if (!revision.equals(journalled)) {
                breach("I2", "record " + record + " is at r" + revision + ", its journal at r" + journalled);
            }
        });
        last.forEach((record, revision) ->
                breach("I2", "the journal has record " + record + " r" + revision + ", which does not exist"));
    }

    /**
     * I1, I2: each change has reversed the previous postings and added the current ones, once, and nothing else has.
     */
    private void everyChangeHasItsEffectOnce(Evidence evidence) {
        Map<UUID, Effect> effects = new HashMap<>(evidence.effects());
        Map<UUID, Change> before = new HashMap<>();
        for (Change change : evidence.changes()) {
            if (evidence.superseded().contains(change.eventId())) {
                // the change after it reverses the postings before both
                continue;
            }
            Effect expected = Effect.of(before.put(change.recordId(), change), change);
            Effect found = effects.getOrDefault(change.eventId(), Effect.NONE);
            effects.remove(change.eventId());
            if (!found.equals(expected)) {
                breach("I1", change + " should have " + expected + " in the ledger, and has " + found);
            }
        }
        effects.keySet().forEach(event -> breach("I2", "the ledger holds event " + event + ", no journal does"));
        before.forEach((record, change) -> {
            int head = evidence.heads().getOrDefault(record, 0);
            if (head != change.revision()) {
                breach("I4", "the ledger is at r" + head + " of " + change);
            }
        });
    }

    /** I4: an event may be published again, but no revision before the one it follows. */
    private void revisionsInOrder(Evidence evidence) {
        Map<UUID, Integer> highest = new HashMap<>();
        for (RecordsTopic.Told told : evidence.told()) {
            int known = highest.getOrDefault(told.recordId(), 0);
            if (told.revision() > known + 1) {
                breach("I4", "on the topic r" + told.revision() + " of " + told.recordId() + " follows r" + known);
            }
            highest.merge(told.recordId(), told.revision(), Math::max);
        }
        for (UUID record : evidence.backwards()) {
            breach("I4", "in the ledger an earlier revision of " + record + " was written after a later one");
        }
    }

    /** I7: what was emitted is applied, superseded or parked; and parked is nothing any more. */
    private void emittedIsAppliedOrParked(Evidence evidence) {
        Set<UUID> journalled = evidence.changes().stream().map(Change::eventId).collect(Collectors.toSet());
        Set<UUID> told =
                evidence.told().stream().map(RecordsTopic.Told::eventId).collect(Collectors.toSet());
        if (!told.equals(journalled)) {
            breach("I7", "the journals have " + journalled.size() + " events, the topics " + told.size());
        }
        for (ServiceProbe probe : faultStack.probe) {
            long applied = probe.applied(faultStack.gateway);
            long superseded = probe.superseded(faultStack.gateway).size();
            long parked = probe.parked(faultStack.gateway);
            long emitted = evidence.told().stream()
                    .filter(each -> each.topic().equals(probe.topic().name()))
                    .map(RecordsTopic.Told::eventId)
                    .distinct()
                    .count();
            if (emitted != applied + superseded + parked || parked != 0) {
                breach(
                        "I7",
                        probe.service() + " emitted " + emitted + ", applied " + applied + ", superseded " + superseded
                                + ", still parked " + parked);
            }
        }
    }

    /** I3: the services' own tables and the ledger say the same of every figure. */
    private void recount() {
        JsonNode recount = faultStack.client.ask("GET", "/api/v1/operations/recount?asOf=" + LAST_DAY);
        if (recount.isMissingNode()) {
            breaches.add("the gateway did not recount");
        }
        for (JsonNode service : recount.path("services")) {
            String name = service.path("service").asText();
            String outcome = service.path("outcome").asText();
            if (outcome.equals("DIFFERENT")) {
                service.path("differences").forEach(difference -> breach("I3", name + " " + difference));
            } else if (!outcome.equals("EQUAL")) {
                breaches.add(name + " was not recounted: " + outcome + " "
                        + service.path("reason").asText());
            }
        }
    }

    private void breach(String invariant, String what) {
        long same = breaches.stream().filter(each -> each.startsWith(invariant)).count();
        if (same < SHOWN) {
            breaches.add(invariant + ": " + what);
        } else if (same == SHOWN) {
            breaches.add(invariant + ": … and more");
        }
    }
}
