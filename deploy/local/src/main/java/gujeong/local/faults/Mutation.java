package gujeong.local.faults;

import gujeong.faults.agent.Point;

/** What a promise rests on, switched off: the suite proves itself by going red. */
enum Mutation {
    DEDUPLICATION("the ledger takes a revision it has seen before", Point.NO_DEDUPLICATION, "duplicates"),
    ORDER("the relay publishes its backlog in the reverse order", Point.NO_ORDER, "kafka-cut"),
    JOURNAL("the journal entry has a transaction of its own", Point.JOURNAL_APART, "killed-before-commit");

    final String what;
    final Point point;
    /** The case that must notice. */
    final Case witness;

    Mutation(String what, Point point, String witness) {
        this.what = what;
        this.point = point;
        this.witness = Cases.named(witness);
    }
}
