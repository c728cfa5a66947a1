package gujeong.gateway.ledger;

import gujeong.gateway.ledger.Failure.Status;

/** An arrival that did not become entries, and why. */
record HeldBack(Reading reading, Status status, Poison poison) {

    Arrival arrival() {
        return reading.arrival();
    }
}
