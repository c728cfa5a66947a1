package gujeong.kernel.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.http.Upload;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Recognises a file that was imported before: by its digest, for each type of record. */
@ApplicationScoped
class ImportedFiles {

    private static final String NOTE =
            """
            INSERT INTO imported_file (record_type, sha256, imported_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (record_type, sha256) DO UPDATE SET imported_at = excluded.imported_at WHERE ?4""";

    private final EntityManager em;
    private final Clock clock;

    ImportedFiles(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Notes the file, in the transaction that records its rows.
     *
     * @param repeat whether it may have been imported before
     * @throws Refusal if it was, and may not
     */
    void ensureNew(String recordType, Upload file, boolean repeat) {
        int noted = em.createNativeQuery(NOTE)
                .setParameter(1, recordType)
                .setParameter(2, file.sha256())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, repeat)
                .executeUpdate();
        if (noted == 0) {
            throw Refusal.of(
                    ProblemCode.ALREADY_RECORDED, Reason.of("file.importedAlready", importedOn(recordType, file)));
        }
    }

    private LocalDate importedOn(String recordType, Upload file) {
        List<?> found = em.createNativeQuery(
                        "SELECT imported_at FROM imported_file WHERE record_type = ?1 AND sha256 = ?2", Instant.class)
                .setParameter(1, recordType)
                .setParameter(2, file.sha256())
                .getResultList();
        return DateRules.of((Instant) found.get(0));
    }
}
