package gujeong.press.advertisement;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("advertisements")
@Tag(name = "Advertisements", description = "Advertisements (광고) and public notices (신문공고) in outlets")
public class AdvertisementResource extends RepeatableResource<Advertisement, AdvertisementFacts, Advertisement.State> {

    AdvertisementResource(Advertisements advertisements) {
        super(advertisements);
    }
}
