package gujeong.gateway.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import gujeong.gateway.document.CouncilReport;

/** The report as a page, {@code templates/report/}. */
@CheckedTemplate(basePath = "report")
final class Templates {

    private Templates() {}

    /** @param anchors of this page alone */
    static native TemplateInstance council(CouncilReport report, Anchors anchors);
}
