package gujeong.kernel.privacy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.personal.AccessLog;
import gujeong.kernel.personal.PersonQueries;
import gujeong.kernel.personal.PersonalValue;
import gujeong.kernel.personal.Vault;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.Records;

/** Finds records by a value about a person: the only way to do so, and each time a logged {@link PersonQueries query}. */
@ApplicationScoped
public class PersonSearch {

    private final PersonQueries queries;
    private final AccessLog log;
    private final Vault vault;

    PersonSearch(PersonQueries queries, AccessLog log, Vault vault) {
        this.queries = queries;
        this.log = log;
        this.vault = vault;
    }

    /**
     * Records that hold the value, those no longer live too, by business day. Must not be called in a transaction: the
     * question is committed before anything is looked up, and what was found is logged before it is answered.
     *
     * @param component the name of the facts' component
     * @param purpose what for; see {@link gujeong.kernel.personal.AccessPurpose}
     */
    public <E extends RecordEntity<F>, F extends Facts> List<E> find(
            Records<E, F> records, String component, PersonalValue value, String purpose) {
        queries.ask(PersonQueries.Kind.SEARCH, records.typeName(), 1, purpose);
        return QuarkusTransaction.requiringNew().call(() -> {
            String day = records.shape().businessDay().name();
            List<E> found = records.list(
                    "facts." + component + ".hash in ?1 order by facts." + day + ", id", vault.hashes(value));
            found.forEach(record -> log.note(PersonQueries.Kind.SEARCH, record, List.of(component), purpose));
            return found;
        });
    }
}
