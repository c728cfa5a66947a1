package gujeong.kernel.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.journal.Journal;
import gujeong.kernel.personal.Personal;
import gujeong.kernel.personal.Vault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * Through whose hands every change of every record goes: what it refers to is found and locked, the change is made and
 * written, the rules are checked, the journal is appended. Must be called in a transaction; any refusal undoes it all.
 */
@ApplicationScoped
public class Registrar {

    static final String RECORDED = "recorded";
    static final String CORRECTED = "corrected";
    static final String VOIDED = "voided";

    private final EntityManager em;
    private final References references;
    private final Journal journal;
    private final Vault vault;
    private final ObjectMapper answers;
    private final ObjectMapper journalled;
    private final Clock clock;

    Registrar(EntityManager em, References references, Journal journal, Vault vault, ObjectMapper json, Clock clock) {
        this.em = em;
        this.references = references;
        this.journal = journal;
        this.vault = vault;
        this.answers = json;
        this.journalled = json.copy().addMixIn(Personal.class, LeftOut.class);
        this.clock = clock;
    }

    /** No value about a person, masked or not, gets into the journal or an event: they are kept for ever. */
    @JsonIgnoreType
    private interface LeftOut {}

    /** Opens a new record. */
    <E extends RecordEntity<F>, F extends Facts> E open(Records<E, F> records, F facts) {
        Referred referred = references.lock(facts);
        records.lookUp(List.of(facts), referred);
        E record = begin(records, facts, referred);
        em.persist(record);
        em.flush();
        records.check(List.of(record));
        journal.append(record, RECORDED, null, journalled(record));
        return record;
    }

    /** A new record, complete but not yet written. */
    <E extends RecordEntity<F>, F extends Facts> E begin(Records<E, F> records, F facts, Referred referred) {
        E record = records.open(facts);
        record.begin(now());
        records.derive(record, referred);
        record.ensure();
        vault.seal(record);
        return record;
    }

    /** Puts corrected facts in the place of what was stated. */
    <E extends RecordEntity<F>, F extends Facts> E correct(
            Records<E, F> records, UUID id, int expectedRevision, F facts, String reason) {
        return change(records, id, expectedRevision, CORRECTED, reason, record -> {
            ensureKeyStays(records, record, facts);
            F complete = vault.keeping(facts, record.facts());
            Referred referred = references.lock(record.facts(), complete);
            records.lookUp(List.of(complete), referred);
            record.restate(complete);
            records.derive(record, referred);
        });
    }

    /** Voids a record that should never have been, or no longer is. */
    <E extends RecordEntity<F>, F extends Facts> E voidRecord(
            Records<E, F> records, UUID id, int expectedRevision, String reason) {
        return change(records, id, expectedRevision, VOIDED, reason, record -> {
            references.lock(record.facts());
            ensureNotReferredTo(record);
            record.markVoided();
        });
    }

    /** A step of a record's lifecycle. */
    <E extends RecordEntity<F>, F extends Facts> E step(
            Records<E, F> records, UUID id, int expectedRevision, String verb, String reason, Consumer<E> step) {
        return change(records, id, expectedRevision, verb, reason, record -> {
            references.lock(record.facts());
            step.accept(record);
        });
    }

    private <E extends RecordEntity<F>, F extends Facts> E change(
            Records<E, F> records, UUID id, int expectedRevision, String verb, String reason, Consumer<E> change) {
        E record = records.lock(id);
        if (record.revision() != expectedRevision) {
            throw Refusal.of(
                    ProblemCode.STALE_REVISION,
                    "The record is at revision " + record.revision() + ", not " + expectedRevision + ".");
        }
        if (record.voided()) {
            throw Refusal.step("The record is voided; nothing can be changed any more.");
        }
        change.accept(record);
        record.ensure();
        vault.seal(record);
        if (!em.unwrap(org.hibernate.Session.class).isDirty()) {
            return record;
        }
        record.changedAt(now());
        em.flush();
        records.check(List.of(record));
        journal.append(record, verb, reason, journalled(record));
        return record;
    }

    private <E extends RecordEntity<F>, F extends Facts> void ensureKeyStays(Records<E, F> records, E record, F facts) {
        for (Component component : records.shape().naturalKey()) {
            if (!Objects.equals(component.of(facts), component.of(record.facts()))) {
                String dependants = references.dependants(record);
                if (dependants != null) {
                    throw Refusal.of(
                            ProblemCode.STILL_REFERRED_TO,
                            component.name(),
                            component.name() + " cannot change: " + dependants + " refer to it.");
                }
            }
        }
    }

    private void ensureNotReferredTo(RecordEntity<?> record) {
        String dependants = references.dependants(record);
        if (dependants != null) {
            throw Refusal.of(ProblemCode.STILL_REFERRED_TO, dependants + " refer to this record.");
        }
    }

    /** Writes many new records at once, without checking rules across records: the caller does, once for all. */
    void openAll(List<? extends RecordEntity<?>> opened) {
        opened.forEach(em::persist);
        em.flush();
        journal.appendAll(opened, RECORDED, null, this::journalled);
        em.clear();
    }

    /**
     * The same step of many records at once, even of voided ones, each with its journal entry; rules across records are
     * not checked.
     */
    public <E extends RecordEntity<F>, F extends Facts> void stepAll(
            Records<E, F> records, List<UUID> ids, String verb, String reason, Consumer<E> step) {
        List<E> locked = records.lock(ids);
        for (E record : locked) {
            step.accept(record);
            record.changedAt(now());
        }
        em.flush();
        journal.appendAll(locked, verb, reason, this::journalled);
        em.clear();
    }

    /** The record's state as it is answered. */
    String answered(RecordEntity<?> record) {
        return state(record, answers);
    }

    private String journalled(RecordEntity<?> record) {
        return state(record, journalled);
    }

    private static String state(RecordEntity<?> record, ObjectMapper json) {
        try {
            return json.writeValueAsString(record.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(record.typeName() + " cannot be written as JSON", e);
        }
    }

    /** PostgreSQL keeps microseconds; what is answered must equal what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
