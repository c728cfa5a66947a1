package gujeong.gateway.ledger;

/**
 * A message that did not become entries, and why.
 *
 * @param supersededBy the revision of its record that was applied instead; null when none was
 */
record HeldBack(Reading reading, FailureStatus status, Poison poison, Integer supersededBy) {

    /** Whether it blocks its record, or waits behind what does. */
    boolean waits() {
        return status == FailureStatus.OPEN || status == FailureStatus.PARKED;
    }

    HeldBack supersededBy(int later) {
        return new HeldBack(reading, FailureStatus.SUPERSEDED, poison, later);
    }

    Arrival arrival() {
        return reading.arrival();
    }
}
