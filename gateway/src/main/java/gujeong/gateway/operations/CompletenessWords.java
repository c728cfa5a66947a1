package gujeong.gateway.operations;

import io.quarkus.qute.TemplateExtension;

import gujeong.gateway.ledger.Completeness;
import gujeong.gateway.page.Notices;

/** The texts about completeness on pages. */
@TemplateExtension
final class CompletenessWords {

    private CompletenessWords() {}

    /** What the service is called. */
    static String called(Completeness of) {
        return Notices.nameOr(of.service(), "service." + of.service());
    }

    static String throughPrinted(Completeness of) {
        return Notices.instant(of.through());
    }
}
