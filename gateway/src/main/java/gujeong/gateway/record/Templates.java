package gujeong.gateway.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of this package, {@code templates/record/}. */
@CheckedTemplate(basePath = "record")
final class Templates {

    private Templates() {}

    /** @param back where the reader came from */
    static native TemplateInstance record(RecordView view, String back);
}
