package gujeong.gateway.entrance;

import java.time.LocalDate;
import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of this package, {@code templates/entrance/}. */
@CheckedTemplate(basePath = "entrance")
final class Templates {

    private Templates() {}

    /** @param offers the days whose report is offered, the latest first */
    static native TemplateInstance entrance(LocalDate today, List<EntranceResource.Offer> offers, boolean signedIn);
}
