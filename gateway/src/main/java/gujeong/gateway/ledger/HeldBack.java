package gujeong.gateway.ledger;

import gujeong.gateway.ledger.Failure.Status;

/**
 * An arrival that did not become entries, and why.
 *
 * @param supersededBy the revision of its record that was taken in its place; null when none was
 */
record HeldBack(Reading reading, Status status, Poison poison, Integer supersededBy) {

    /** Whether it blocks its record, or waits behind what does. */
    boolean waits() {
        return status == Status.OPEN || status == Status.PARKED;
    }

    HeldBack supersededBy(int later) {
        return new HeldBack(reading, Status.SUPERSEDED, poison, later);
    }

    Arrival arrival() {
        return reading.arrival();
    }
}
