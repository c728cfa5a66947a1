package gujeong.faults.agent;

/** A place inside a service where the agent can strike. */
public enum FaultPoint {

    /** Ends the service once: the broker has acknowledged a batch, nothing of it is marked yet. */
    AFTER_ACKNOWLEDGEMENT("gujeong.kernel.relay.UnpublishedEntries", "mark", FaultActions.EndBefore.class),
    /** Ends the service once: record and journal are written, nothing is committed. */
    BEFORE_COMMIT("gujeong.kernel.record.RecordWriter", "open", FaultActions.EndAfter.class),
    /** Ends the service once: the write is committed, the response is not sent. */
    AFTER_COMMIT("gujeong.kernel.record.RecordCommands", "open", FaultActions.EndAfter.class),
    /** Ends the gateway once: entries and offset are written, nothing is committed. */
    BEFORE_LEDGER_COMMIT("gujeong.gateway.ledger.ConsumerOffsets", "advance", FaultActions.EndAfter.class),
    /** Ends the gateway once: the ledger is committed, the offset is not committed to Kafka. */
    AFTER_LEDGER_COMMIT("gujeong.gateway.ledger.Ledger", "apply", FaultActions.EndAfter.class),

    /** The measures of the record whose id is in the file throw. */
    MEASURE_THROWS("gujeong.gateway.measure.Source", "postings", FaultActions.MeasureThrows.class),
    /** The process is started with a clock that is ahead by the duration in the file. */
    CLOCK_AHEAD("gujeong.kernel.http.SeoulClock", "clock", FaultActions.ClockAhead.class),

    /** Mutation: a revision that was seen before counts as new. */
    NO_DEDUPLICATION("gujeong.gateway.ledger.Batch", "seen", FaultActions.NothingSeen.class),
    /** Mutation: the relay publishes what it has read in the reverse order. */
    NO_ORDER("gujeong.kernel.relay.UnpublishedEntries", "next", FaultActions.Reversed.class),
    /** Mutation: the journal entry is committed in a transaction of its own. */
    JOURNAL_APART("gujeong.kernel.journal.Journal", "append", FaultActions.InTransactionOfItsOwn.class);

    final String type;
    final String method;
    final Class<?> strike;

    FaultPoint(String type, String method, Class<?> strike) {
        this.type = type;
        this.method = method;
        this.strike = strike;
    }

    /** The name of the file that arms it. */
    public String file() {
        return name();
    }
}
