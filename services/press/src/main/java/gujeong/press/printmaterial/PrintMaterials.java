package gujeong.press.printmaterial;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All print materials. */
@ApplicationScoped
public class PrintMaterials extends Records<PrintMaterial, PrintMaterialFacts> {

    PrintMaterials() {
        super(PrintMaterial.class, PrintMaterialFacts.class);
    }

    @Override
    protected PrintMaterial open(PrintMaterialFacts facts) {
        return new PrintMaterial(facts);
    }
}
