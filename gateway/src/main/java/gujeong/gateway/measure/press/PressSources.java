package gujeong.gateway.measure.press;

import java.util.List;

import gujeong.gateway.measure.Source;

import static gujeong.gateway.measure.Source.measured;
import static gujeong.gateway.measure.Source.silent;

/** The record types of the press service. */
public final class PressSources {

    public static final List<Source> ALL = List.of(
            measured("press.outlet", "outlets", NewsMeasures::outlet),
            measured("press.release", "releases", NewsMeasures::release),
            measured("press.coverage", "coverage", NewsMeasures::coverage),
            measured("press.coverage-support", "coverage-supports", NewsMeasures::coverageSupport),
            measured("press.publicity-theme", "publicity-themes", NewsMeasures::publicityTheme),
            measured("press.advertisement", "advertisements", NewsMeasures::advertisement)
                    .counting("kind", "advertisementKind"),
            measured("press.subscription", "subscriptions", NewsMeasures::subscription)
                    .counting("group", "recipientGroup"),
            measured("press.meeting", "meetings", NewsMeasures::meeting).counting("kind", "meetingKind"),
            measured("press.advisor", "advisors", NewsMeasures::advisor).counting("group", "advisoryGroup"),
            measured("press.training", "trainings", NewsMeasures::training),
            measured("press.publication", "publications", PrintMeasures::publication)
                    .counting("kind", "publicationKind"),
            measured("press.issue", "issues", PrintMeasures::issue),
            measured("press.distribution", "distributions", PrintMeasures::distribution),
            measured("press.print-material", "print-materials", PrintMeasures::printMaterial),
            measured("press.board", "boards", BoardMeasures::board).counting("kind", "boardKind"),
            measured("press.posting", "postings", BoardMeasures::posting),
            measured("press.brand-asset", "brand-assets", BrandMeasures::asset).counting("kind", "brandAssetKind"),
            silent("press.brand-version", "brand-versions"),
            measured("press.brand-usage", "brand-usages", BrandMeasures::usage),
            measured("press.sms-subscriber", "sms-subscribers", SmsMeasures::subscriber),
            measured("press.sms-dispatch", "sms-dispatches", SmsMeasures::dispatch));

    private PressSources() {}
}
