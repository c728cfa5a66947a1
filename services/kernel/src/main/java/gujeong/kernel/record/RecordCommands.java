package gujeong.kernel.record;

import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Values;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.http.Admission;
import gujeong.kernel.http.BytesInFlight;
import gujeong.kernel.http.Links;
import gujeong.kernel.http.RequestId;
import gujeong.kernel.http.Upload;
import gujeong.kernel.http.Uploads;
import gujeong.kernel.journal.Change;
import gujeong.kernel.journal.Journal;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.paging.Page;
import gujeong.kernel.personal.Fingerprints;
import gujeong.kernel.personal.PersonQueries;
import gujeong.kernel.personal.PersonalDataRules;
import gujeong.kernel.personal.Phone;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.text.CharacterRules;

/** The commands of a collection over HTTP: reads the headers of a change, has it written, and returns the response. */
@ApplicationScoped
public class RecordCommands {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_REASON = 500;
    /** Of a reason to change what is kept about a person. */
    private static final int FEWEST_LETTERS = 2;

    private static final int MOST_CHANGES = 100;
    private static final int IMPORTS_AT_ONCE = 2;
    private static final int IMPORTS_WAITING = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Admission importing = new Admission("imports", IMPORTS_AT_ONCE, IMPORTS_WAITING, PATIENCE);
    private final RecordWriter recordWriter;
    private final AtomicChanges atomicChanges;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Imports imports;
    private final Corrections corrections;
    private final Uploads uploads;
    private final Fingerprints fingerprints;
    private final PersonQueries queries;
    private final BytesInFlight bytesInFlight;
    private final HttpHeaders headers;
    private final UriInfo uri;

    RecordCommands(
            RecordWriter recordWriter,
            AtomicChanges atomicChanges,
            Idempotency idempotency,
            Journal journal,
            Imports imports,
            Corrections corrections,
            Uploads uploads,
            Fingerprints fingerprints,
            PersonQueries queries,
            BytesInFlight bytesInFlight,
            HttpHeaders headers,
            UriInfo uri) {
        this.recordWriter = recordWriter;
        this.atomicChanges = atomicChanges;
        this.idempotency = idempotency;
        this.journal = journal;
        this.imports = imports;
        this.corrections = corrections;
        this.uploads = uploads;
        this.fingerprints = fingerprints;
        this.queries = queries;
        this.bytesInFlight = bytesInFlight;
        this.headers = headers;
        this.uri = uri;
    }

    <E extends RecordEntity<F>, F extends Facts> StoredResponse open(Records<E, F> records, F facts) {
        ensurePresent(facts);
        return once(records, PersonQueries.Kind.RECORDING, "recording", facts, () -> {
            List<Steps<?, ?>> others = records.stepsWith(facts);
            E record =
                    others.isEmpty() ? recordWriter.open(records, facts) : atomicChanges.open(records, facts, others);
            return StoredResponse.created(record, recordWriter.answered(record), Links.path(uri));
        });
    }

    <E extends RecordEntity<F>, F extends Facts> StoredResponse correct(
            Records<E, F> records, UUID id, F facts, String reason) {
        ensurePresent(facts);
        int revision = expectedRevision();
        String why = reason(records, reason);
        return once(
                records,
                PersonQueries.Kind.CORRECTION,
                why,
                facts,
                () -> ok(recordWriter.correct(records, id, revision, facts, why)));
    }

    <E extends RecordEntity<F>, F extends Facts> StoredResponse voidRecord(
            Records<E, F> records, UUID id, String reason) {
        int revision = expectedRevision();
        String why = reason(records, reason);
        return once(
                records,
                PersonQueries.Kind.CORRECTION,
                why,
                null,
                () -> ok(recordWriter.voidRecord(records, id, revision, why)));
    }

    <E extends RecordEntity<F>, F extends Facts> StoredResponse step(
            Records<E, F> records, UUID id, Verb verb, Object request, Step<E> step, Steps<?, ?>... others) {
        int revision = expectedRevision();
        return once(
                records,
                PersonQueries.Kind.STEP,
                verb.word(),
                request,
                () -> ok(
                        others.length == 0
                                ? recordWriter.step(records, id, revision, verb, step)
                                : atomicChanges.step(records, id, revision, verb, step, List.of(others))));
    }

    /** The file is received before any work begins for it: nothing waits for a caller's line but the caller. */
    <E extends RecordEntity<F>, F extends Facts> StoredResponse importCsv(
            Records<E, F> records, InputStream csv, boolean dryRun, boolean repeat) {
        try (Upload file = uploads.receive(csv);
                Admission.Ticket ticket = importing.enter()) {
            if (dryRun) {
                return imports.rehearse(records, file);
            }
            String request = Links.path(uri) + (repeat ? "\nrepeat\n" : "\n") + fingerprint(records, file);
            return idempotency.once(
                    key(records), request, aboutPersons(records), () -> imports.run(records, file, repeat));
        }
    }

    /** Many corrections for one reason. */
    <E extends RecordEntity<F>, F extends Facts> StoredResponse correctMany(
            Records<E, F> records, InputStream csv, String reason, boolean dryRun) {
        String why = reason(records, reason);
        try (Upload file = uploads.receive(csv);
                Admission.Ticket ticket = importing.enter()) {
            if (dryRun) {
                return corrections.rehearse(records, file, why);
            }
            String request = Links.asked(uri) + "\n" + fingerprint(records, file);
            return idempotency.once(
                    key(records), request, aboutPersons(records), () -> corrections.run(records, file, why));
        }
    }

    /** A step with a file; an invalid request or record is reported before the file is read. */
    <E extends RecordEntity<F>, F extends Facts> StoredResponse stepWithFile(
            Records<E, F> records, UUID id, Verb verb, InputStream body, Consumer<E> ready, FileStep<E> step) {
        expectedRevision();
        // with a key it may be a request that was answered before, whatever the record is like by now
        Consumer<E> sure = key(records) == null ? ready : record -> {};
        QuarkusTransaction.requiringNew().run(() -> sure.accept(records.get(id)));
        try (Upload file = uploads.receive(body);
                Admission.Ticket ticket = importing.enter()) {
            return step(records, id, verb, fingerprint(records, file), (record, referred) -> {
                ready.accept(record);
                step.take(record, file);
            });
        }
    }

    /** A lifecycle step that reads a file. */
    public interface FileStep<E> {
        void take(E record, Upload file);
    }

    private String fingerprint(Records<?, ?> records, Upload file) {
        return records.shape().isPersonal()
                ? fingerprints.keyed(file.sha256())
                : HexFormat.of().formatHex(file.sha256());
    }

    @Transactional
    <E extends RecordEntity<F>, F extends Facts> StoredResponse read(Records<E, F> records, UUID id) {
        return ok(records.get(id));
    }

    @Transactional
    <E extends RecordEntity<F>, F extends Facts> RestResponse<Page<Change>> history(
            Records<E, F> records, UUID id, int limit, String cursor) {
        if (limit < 1 || limit > MOST_CHANGES) {
            throw Refusal.invalid("limit", "list.limit", MOST_CHANGES);
        }
        int after = cursor == null ? 0 : revisionOf(Cursor.parse(cursor), id);
        bytesInFlight.admit(records.shape().pageBytes(limit));
        records.get(id);
        Page<Change> page = journal.history(id, after, limit);
        var response = RestResponse.ResponseBuilder.ok(page);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, Links.next(uri, page.next()));
        }
        return response.build();
    }

    private static int revisionOf(Cursor cursor, UUID id) {
        if (!cursor.sortedBy().equals(Journal.BY_REVISION) || !cursor.id().equals(id.toString())) {
            throw Refusal.invalid("cursor", "list.ofAnother");
        }
        try {
            return (Integer) Values.parse(Integer.class, cursor.value());
        } catch (InvalidValue e) {
            throw Refusal.invalid("cursor", "list.cursor");
        }
    }

    private StoredResponse ok(RecordEntity<?> record) {
        return StoredResponse.ok(record, recordWriter.answered(record));
    }

    /** A request that names a person is a question, unless its answer was given before. */
    private StoredResponse once(
            Records<?, ?> records,
            PersonQueries.Kind kind,
            String purpose,
            Object request,
            Supplier<StoredResponse> action) {
        String key = key(records);
        String text = key == null
                ? null
                : Links.asked(uri) + "\n" + headers.getHeaderString(HttpHeaders.IF_MATCH) + "\n"
                        + fingerprints.of(request);
        if (records.shape().isPersonal()) {
            PersonalDataRules.ensureNoNumberInText(request);
            if (PersonalDataRules.nameSomebody(request) && !(key != null && idempotency.isAnswered(key, text))) {
                queries.ask(kind, records.typeName(), 1, purpose);
            }
        }
        return idempotency.once(key, text, aboutPersons(records), action);
    }

    private <E extends RecordEntity<F>, F extends Facts> Idempotency.AboutPersons aboutPersons(Records<E, F> records) {
        return records.shape().isPersonal()
                ? new Idempotency.AboutPersons(records.typeName(), id -> ok(records.get(id)))
                : null;
    }

    private String key(Records<?, ?> records) {
        String key = headers.getHeaderString(IDEMPOTENCY_KEY);
        if (records.shape().isPersonal() && key != null && !RequestId.isUuid(key)) {
            Phone.ensureNoneIn(IDEMPOTENCY_KEY, key);
        }
        return key;
    }

    private int expectedRevision() {
        String etag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (etag == null) {
            throw Refusal.of(ProblemCode.PRECONDITION_REQUIRED, "If-Match", "record.revisionMissing");
        }
        try {
            return Integer.parseInt(etag.strip().replaceAll("^\"(\\d+)\"$", "$1"));
        } catch (NumberFormatException e) {
            throw Refusal.of(ProblemCode.STALE_REVISION, "If-Match", "record.etag");
        }
    }

    private static String reason(Records<?, ?> records, String reason) {
        String why = CharacterRules.normal(reason);
        if (why == null || why.length() > LONGEST_REASON || !CharacterRules.areReadable(why, false)) {
            throw Refusal.invalid("reason", "reason.length", LONGEST_REASON);
        }
        if (records.shape().isPersonal()) {
            Phone.ensureNoneIn("reason", why);
            if (why.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
                throw Refusal.invalid("reason", "reason.words");
            }
        }
        return why;
    }

    private static void ensurePresent(Object facts) {
        if (facts == null) {
            throw Refusal.of(ProblemCode.MALFORMED_JSON, "body.empty");
        }
    }
}
