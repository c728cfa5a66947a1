package gujeong.gateway.measure.press;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Span;

/** What the district's symbols and the requests to use them count for. */
final class BrandMeasures {

    private BrandMeasures() {}

    static List<Posting> asset(State asset) {
        return Span.from(asset.day("adoptedOn"))
                .until(asset.dayIfAny("retiredOn"))
                .of("press.brand.assets", Dimensions.of("brandAssetKind", asset.text("kind")), BigDecimal.ONE);
    }

    static List<Posting> usage(State usage) {
        var asset = Dimensions.of("brandAsset", usage.text("brandAsset"));
        var postings = new ArrayList<Posting>();
        postings.add(Posting.of("press.brand.usages_requested", asset, usage.day("requestedOn")));
        if (usage.text("status").equals("GRANTED")) {
            postings.add(Posting.of("press.brand.usages_granted", asset, usage.day("decidedOn")));
        }
        return postings;
    }
}
