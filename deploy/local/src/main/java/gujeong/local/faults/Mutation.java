package gujeong.local.faults;

import gujeong.faults.agent.FaultPoint;

/** What a promise rests on, switched off: the suite proves itself by going red. */
enum Mutation {
    DEDUPLICATION("the ledger takes a revision it has seen before", FaultPoint.NO_DEDUPLICATION, "duplicates", "I1"),
    ORDER("the relay publishes its backlog in the reverse order", FaultPoint.NO_ORDER, "kafka-cut", "I4"),
    JOURNAL("the journal entry has a transaction of its own", FaultPoint.JOURNAL_APART, "killed-before-commit", "I2");

    final String what;
    final FaultPoint point;
    /** The case that must notice. */
    final FaultCase witness;
    /** What it must see broken: that something else does not hold may have other causes. */
    final String invariant;

    Mutation(String what, FaultPoint point, String witness, String invariant) {
        this.what = what;
        this.point = point;
        this.witness = FaultCatalogue.named(witness);
        this.invariant = invariant;
    }
}
