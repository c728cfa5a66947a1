package gujeong.press.advertisement;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All advertisements and notices. */
@ApplicationScoped
public class Advertisements extends Records<Advertisement, AdvertisementFacts> {

    Advertisements() {
        super(Advertisement.class, AdvertisementFacts.class);
    }

    @Override
    protected Advertisement open(AdvertisementFacts facts) {
        return new Advertisement(facts);
    }
}
