package gujeong.press.brand;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("brand-assets")
@Tag(name = "Brand assets", description = "The symbols of the district (구 상징물): CI, BI, logo, slogan, character")
public class BrandAssetResource extends RecordResource<BrandAsset, BrandAssetFacts, BrandAsset.State> {

    BrandAssetResource(BrandAssets brandAssets) {
        super(brandAssets);
    }
}
