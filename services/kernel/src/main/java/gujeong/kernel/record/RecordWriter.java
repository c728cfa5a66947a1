package gujeong.kernel.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.journal.Journal;
import gujeong.kernel.personal.ExistingPersons;
import gujeong.kernel.personal.PersonalDataRules;
import gujeong.kernel.personal.PersonalValue;
import gujeong.kernel.personal.PlaintextCopies;
import gujeong.kernel.personal.Vault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * Writes every change of every record: what it refers to is found and locked, the change is made and
 * written, the rules are checked, the journal is appended. Must be called in a transaction; any refusal rolls it back.
 */
@ApplicationScoped
class RecordWriter {

    private final EntityManager em;
    private final References references;
    private final Dependants dependants;
    private final DuplicateDetection duplicates;
    private final Journal journal;
    private final Vault vault;
    private final ExistingPersons persons;
    private final PlaintextCopies copies;
    private final Idempotency idempotency;
    private final ObjectMapper answers;
    private final ObjectMapper journalled;
    private final Clock clock;

    RecordWriter(
            EntityManager em,
            References references,
            Dependants dependants,
            DuplicateDetection duplicates,
            Journal journal,
            Vault vault,
            ExistingPersons persons,
            PlaintextCopies copies,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.em = em;
        this.references = references;
        this.dependants = dependants;
        this.duplicates = duplicates;
        this.journal = journal;
        this.vault = vault;
        this.persons = persons;
        this.copies = copies;
        this.idempotency = idempotency;
        this.answers = json;
        this.journalled = json.copy().addMixIn(PersonalValue.class, LeftOut.class);
        this.clock = clock;
    }

    /** No value about a person, masked or not, gets into the journal or an event: they are kept for ever. */
    @JsonIgnoreType
    private interface LeftOut {}

    /** Opens a new record. */
    <E extends RecordEntity<F>, F extends Facts> E open(Records<E, F> records, F facts) {
        E record = add(records, facts, references.lock(records, List.of(facts)));
        em.flush();
        check(records, List.of(record));
        journal(List.of(record), RecordVerb.RECORDED, null);
        return record;
    }

    /** A new record among the others; the caller writes it, checks the rules and journals. */
    <E extends RecordEntity<F>, F extends Facts> E add(Records<E, F> records, F facts, ReferencedRecords referred) {
        records.lookUp(List.of(facts), Set.of(), referred);
        E record = begin(records, facts, referred);
        persons.ensureNoOther(record);
        duplicates.compare(records, List.of(record));
        em.persist(record);
        return record;
    }

    /** A new record, complete but not yet written. */
    <E extends RecordEntity<F>, F extends Facts> E begin(Records<E, F> records, F facts, ReferencedRecords referred) {
        if (records.shape().isPersonal()) {
            PersonalDataRules.ensureNoNumberInText(facts);
        }
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
        return change(records, id, expectedRevision, RecordVerb.CORRECTED, reason, record -> {
            ensureKeyStays(records, record, facts);
            F complete = vault.keeping(facts, record.facts());
            ReferencedRecords referred = references.lock(records, List.of(record.facts(), complete));
            records.lookUp(List.of(complete), Set.of(id), referred);
            if (PersonalDataRules.nameSomebodyNew(complete)) {
                copies.recall(record);
            }
            duplicates.compare(records, record, complete);
            record.restate(complete);
            records.derive(record, referred);
            persons.ensureNoOther(record);
        });
    }

    /** Restates one of many records, which are locked, without writing it: see {@link #correctSome}. */
    <E extends RecordEntity<F>, F extends Facts> void restate(
            Records<E, F> records, E record, F facts, ReferencedRecords referred) {
        if (records.shape().isPersonal()) {
            PersonalDataRules.ensureNoNumberInText(facts);
        }
        record.restate(facts);
        records.derive(record, referred);
        record.ensure();
        record.changedAt(now());
    }

    /** Writes some of many restated records; the caller checks the rules across records, once for all. */
    <E extends RecordEntity<?>> void correctSome(List<E> restated, String reason, Rules<E> rules) {
        em.flush();
        rules.noteAll(restated);
        journal(restated, RecordVerb.CORRECTED, reason);
    }

    /** Voids a record that should never have been, or no longer is. */
    <E extends RecordEntity<F>, F extends Facts> E voidRecord(
            Records<E, F> records, UUID id, int expectedRevision, String reason) {
        return change(records, id, expectedRevision, RecordVerb.VOIDED, reason, record -> {
            references.lock(records, List.of(record.facts()));
            ensureNotReferredTo(record);
            copies.recall(record);
            record.markVoided();
        });
    }

    /** A step of a record's lifecycle. */
    <E extends RecordEntity<F>, F extends Facts> E step(
            Records<E, F> records, UUID id, int expectedRevision, Verb verb, Step<E> step) {
        return change(
                records,
                id,
                expectedRevision,
                verb,
                null,
                record -> step.take(record, references.lock(records, List.of(record.facts()))));
    }

    private <E extends RecordEntity<F>, F extends Facts> E change(
            Records<E, F> records, UUID id, int expectedRevision, Verb verb, String reason, Consumer<E> change) {
        E record = records.lock(id);
        ensureCurrent(record, expectedRevision);
        ensureLive(record);
        change.accept(record);
        record.ensure();
        boolean isAnotherPerson = vault.seal(record);
        // asked before any query is run: that would write the change, and it would look as if there were none
        if (!em.unwrap(org.hibernate.Session.class).isDirty()) {
            return record;
        }
        record.changedAt(now());
        em.flush();
        if (isAnotherPerson) {
            idempotency.forget(List.of(id));
        }
        check(records, List.of(record));
        journal(List.of(record), verb, reason);
        return record;
    }

    static void ensureCurrent(RecordEntity<?> record, int expectedRevision) {
        if (record.revision() != expectedRevision) {
            throw Refusal.of(
                    ProblemCode.STALE_REVISION, Reason.of("record.stale", record.revision(), expectedRevision));
        }
    }

    static void ensureLive(RecordEntity<?> record) {
        if (record.voided()) {
            throw Refusal.step("record.voided");
        }
    }

    <E extends RecordEntity<F>, F extends Facts> void check(Records<E, F> records, List<E> changed) {
        Rules<E> rules = records.rules();
        rules.noteAll(changed);
        rules.check();
    }

    private <E extends RecordEntity<F>, F extends Facts> void ensureKeyStays(Records<E, F> records, E record, F facts) {
        Refusal refusal = keysThatStay(records, List.of(record), List.of(facts)).get(record.id());
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Refuses those of some records that their facts name otherwise, while others refer to them.
     *
     * @param corrected the facts of each, in the same order
     * @return by the records' ids
     */
    <E extends RecordEntity<F>, F extends Facts> Map<UUID, Refusal> keysThatStay(
            Records<E, F> records, List<E> some, List<F> corrected) {
        Map<E, Component> renamed = new LinkedHashMap<>();
        for (int i = 0; i < some.size(); i++) {
            E record = some.get(i);
            records.shape()
                    .firstChangeOfKey(record.facts(), corrected.get(i))
                    .ifPresent(part -> renamed.put(record, part));
        }
        Map<UUID, Reason> found = dependants.of(List.copyOf(renamed.keySet()));
        Map<UUID, Refusal> refusals = new HashMap<>();
        renamed.forEach((record, part) -> {
            Reason referring = found.get(record.id());
            if (referring != null) {
                refusals.put(
                        record.id(),
                        Refusal.of(
                                ProblemCode.STILL_REFERRED_TO,
                                part.name(),
                                Reason.of("reference.keyStays", part.name(), referring)));
            }
        });
        return refusals;
    }

    private void ensureNotReferredTo(RecordEntity<?> record) {
        Reason referring = dependants.of(List.of(record)).get(record.id());
        if (referring != null) {
            throw Refusal.of(ProblemCode.STILL_REFERRED_TO, Reason.of("reference.stays", referring));
        }
    }

    /** Writes some of many new records; the caller checks the rules across records, once for all. */
    <E extends RecordEntity<F>, F extends Facts> void openSome(Records<E, F> records, List<E> opened, Rules<E> rules) {
        duplicates.compare(records, opened);
        opened.forEach(em::persist);
        em.flush();
        rules.noteAll(opened);
        journal(opened, RecordVerb.RECORDED, null);
    }

    /**
     * Changes one of several records, which are locked, without writing it: see {@link AtomicChanges}.
     *
     * @return whether anything was stated about its person
     */
    <E extends RecordEntity<?>> boolean change(E record, Consumer<E> step) {
        step.accept(record);
        record.ensure();
        record.changedAt(now());
        return vault.seal(record);
    }

    /** Leaves nothing of the requests that stated who these records are about. */
    void forget(List<UUID> records) {
        if (!records.isEmpty()) {
            idempotency.forget(records);
        }
    }

    void journal(List<? extends RecordEntity<?>> some, Verb verb, String reason) {
        journal.appendAll(some, verb, reason, this::journalled);
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
