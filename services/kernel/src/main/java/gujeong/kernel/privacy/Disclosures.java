package gujeong.kernel.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.personal.AccessLog;
import gujeong.kernel.personal.AccessPurpose;
import gujeong.kernel.personal.PersonQueries;
import gujeong.kernel.personal.Vault;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.Records;

/** Discloses personal data to permitted callers with a purpose, never without an entry in the {@link AccessLog}. */
@ApplicationScoped
public class Disclosures {

    @Schema(name = "PersonalDataPurpose")
    public record Purpose(
            @NotNull
                    @AccessPurpose
                    @Schema(
                            description = "What the data is needed for; kept in the access log.",
                            examples = "본인 요청에 따른 수신 번호 확인")
                    String purpose) {}

    /** @param values the record's personal values by their names, in plain */
    @Schema(name = "PersonalDataDisclosure")
    public record Disclosed(UUID id, @Schema(examples = "{\"phone\": \"01012345678\"}") Map<String, String> values) {

        /** Not even a debugger's view of an answer should hold them. */
        @Override
        public String toString() {
            return "Disclosed[" + id + ", " + values.keySet() + "]";
        }
    }

    private final Vault vault;
    private final AccessLog log;

    Disclosures(Vault vault, AccessLog log) {
        this.vault = vault;
        this.log = log;
    }

    /** Returns only after the entry is committed. */
    @Transactional
    public <E extends RecordEntity<F>, F extends Facts> Disclosed disclose(
            Records<E, F> records, UUID id, Purpose purpose) {
        E record = records.get(id);
        List<Component> kept = records.shape().personal().stream()
                .filter(component -> component.of(record.facts()) != null)
                .toList();
        if (kept.isEmpty()) {
            throw Refusal.step("personal.destroyed");
        }
        log.note(
                PersonQueries.Kind.DISCLOSURE,
                record,
                kept.stream().map(Component::name).toList(),
                purpose.purpose());
        Map<String, String> values = new LinkedHashMap<>();
        kept.forEach(component -> values.put(component.name(), vault.open(record, component)));
        return new Disclosed(id, values);
    }
}
