package gujeong.kernel.record;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import gujeong.kernel.journal.Change;
import gujeong.kernel.journal.Journal;
import gujeong.kernel.paging.Page;
import gujeong.kernel.personal.Fingerprints;
import gujeong.kernel.personal.Phone;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.stated.JsonRules;

/** The counter of the registry: reads the headers a change comes with and hands the answer back. */
@ApplicationScoped
public class Desk {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_REASON = 500;

    private final Registrar registrar;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Imports imports;
    private final Fingerprints fingerprints;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Desk(
            Registrar registrar,
            Idempotency idempotency,
            Journal journal,
            Imports imports,
            Fingerprints fingerprints,
            HttpHeaders headers,
            UriInfo uri) {
        this.registrar = registrar;
        this.idempotency = idempotency;
        this.journal = journal;
        this.imports = imports;
        this.fingerprints = fingerprints;
        this.headers = headers;
        this.uri = uri;
    }

    <E extends RecordEntity<F>, F extends Facts> Answer open(Records<E, F> records, F facts) {
        ensurePresent(facts);
        return once(facts, () -> {
            E record = registrar.open(records, facts);
            return Answer.created(record, registrar.answered(record), uri.getPath());
        });
    }

    <E extends RecordEntity<F>, F extends Facts> Answer correct(
            Records<E, F> records, UUID id, F facts, String reason) {
        ensurePresent(facts);
        int revision = expectedRevision();
        String why = reason(records, reason);
        return once(facts, () -> ok(registrar.correct(records, id, revision, facts, why)));
    }

    <E extends RecordEntity<F>, F extends Facts> Answer voidRecord(Records<E, F> records, UUID id, String reason) {
        int revision = expectedRevision();
        String why = reason(records, reason);
        return once(null, () -> ok(registrar.voidRecord(records, id, revision, why)));
    }

    <E extends RecordEntity<F>, F extends Facts> Answer step(
            Records<E, F> records, UUID id, String verb, Object request, Consumer<E> step) {
        int revision = expectedRevision();
        return once(request, () -> ok(registrar.step(records, id, revision, verb, null, step)));
    }

    <E extends RecordEntity<F>, F extends Facts> Answer importCsv(Records<E, F> records, byte[] csv, boolean dryRun) {
        if (dryRun) {
            return imports.rehearse(records, csv);
        }
        String content = records.shape().isPersonal() ? fingerprints.keyed(csv) : Idempotency.sha256(csv);
        String request = uri.getPath() + "\n" + content;
        return idempotency.once(key(), request, () -> imports.run(records, csv));
    }

    @Transactional
    <E extends RecordEntity<F>, F extends Facts> Answer read(Records<E, F> records, UUID id) {
        return ok(records.get(id));
    }

    @Transactional
    <E extends RecordEntity<F>, F extends Facts> Page<Change> history(Records<E, F> records, UUID id) {
        records.get(id);
        return new Page<>(journal.history(id), null);
    }

    private Answer ok(RecordEntity<?> record) {
        return Answer.ok(record, registrar.answered(record));
    }

    private Answer once(Object request, Supplier<Answer> action) {
        String key = key();
        if (key == null) {
            return idempotency.once(null, null, action);
        }
        String text = uri.getRequestUri() + "\n" + headers.getHeaderString(HttpHeaders.IF_MATCH) + "\n"
                + fingerprints.of(request);
        return idempotency.once(key, text, action);
    }

    private String key() {
        return headers.getHeaderString(IDEMPOTENCY_KEY);
    }

    private int expectedRevision() {
        String etag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (etag == null) {
            throw Refusal.of(
                    ProblemCode.PRECONDITION_REQUIRED, "If-Match", "Which revision is to be changed is not said.");
        }
        try {
            return Integer.parseInt(etag.strip().replaceAll("^\"(\\d+)\"$", "$1"));
        } catch (NumberFormatException e) {
            throw Refusal.of(ProblemCode.STALE_REVISION, "If-Match", "If-Match must be one strong ETag such as \"3\".");
        }
    }

    private static String reason(Records<?, ?> records, String reason) {
        String why = JsonRules.normal(reason);
        if (why == null
                || why.isEmpty()
                || why.length() > LONGEST_REASON
                || why.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("reason", "say why, in 1 to " + LONGEST_REASON + " characters: ?reason=…");
        }
        if (records.shape().isPersonal()) {
            Phone.ensureNoneIn("reason", why);
        }
        return why;
    }

    private static void ensurePresent(Object facts) {
        if (facts == null) {
            throw Refusal.of(ProblemCode.MALFORMED_JSON, "The body is empty or null.");
        }
    }
}
