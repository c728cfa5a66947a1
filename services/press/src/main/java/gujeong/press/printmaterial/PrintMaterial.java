package gujeong.press.printmaterial;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A delivery of printed publicity material. */
@Entity
@Table(name = "print_material")
@RecordType("press.print-material")
public class PrintMaterial extends RepeatableEntity<PrintMaterialFacts> {

    @Schema(name = "PrintMaterial")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped PrintMaterialFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private PrintMaterialFacts facts;

    protected PrintMaterial() {}

    PrintMaterial(PrintMaterialFacts facts) {
        this.facts = facts;
    }

    @Override
    public PrintMaterialFacts facts() {
        return facts;
    }

    @Override
    protected void restate(PrintMaterialFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
