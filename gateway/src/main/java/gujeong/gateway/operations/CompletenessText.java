package gujeong.gateway.operations;

import io.quarkus.qute.TemplateExtension;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.page.PageMessages;

/** The texts about completeness on pages. */
@TemplateExtension
final class CompletenessText {

    private CompletenessText() {}

    /** What the service is called. */
    static String called(Completeness of) {
        return PageMessages.nameOr(of.service(), "service." + of.service());
    }

    static String throughPrinted(Completeness of) {
        return PageMessages.instant(of.through());
    }
}
