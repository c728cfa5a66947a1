package gujeong.gateway.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of this package, {@code templates/operations/}. */
@CheckedTemplate(basePath = "operations")
final class Templates {

    private Templates() {}

    /** @param back where the reader came from */
    static native TemplateInstance completeness(CompletenessResource.Whole whole, String back);
}
