package gujeong.press.publication;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A publication, under whose name issues appear. */
@Entity
@Table(name = "publication")
@RecordType("press.publication")
public class Publication extends RecordEntity<PublicationFacts> {

    @Schema(name = "Publication")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped PublicationFacts facts) {}

    @Embedded
    private PublicationFacts facts;

    protected Publication() {}

    public Publication(PublicationFacts facts) {
        this.facts = facts;
    }

    @Override
    public PublicationFacts facts() {
        return facts;
    }

    @Override
    protected void restate(PublicationFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
