package gujeong.press.brand;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("brand-versions")
@Tag(name = "Brand versions", description = "The versions of the symbols and where their files are kept")
public class BrandVersionResource extends RecordResource<BrandVersion, BrandVersionFacts, BrandVersion.State> {

    BrandVersionResource(BrandVersions brandVersions) {
        super(brandVersions);
    }
}
