package gujeong.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, {@code templates/page/}. */
@CheckedTemplate(basePath = "page")
final class Templates {

    private Templates() {}

    /**
     * @param to where to go once signed in
     * @param message why the page is shown again; null when it is shown first
     */
    static native TemplateInstance signIn(String to, String message);

    static native TemplateInstance problem(ProblemView view);
}
