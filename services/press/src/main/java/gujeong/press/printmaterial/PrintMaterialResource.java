package gujeong.press.printmaterial;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("print-materials")
@Tag(name = "Print materials", description = "Posters, leaflets, placards and booklets (홍보물)")
public class PrintMaterialResource extends RepeatableResource<PrintMaterial, PrintMaterialFacts, PrintMaterial.State> {

    PrintMaterialResource(PrintMaterials printMaterials) {
        super(printMaterials);
    }
}
