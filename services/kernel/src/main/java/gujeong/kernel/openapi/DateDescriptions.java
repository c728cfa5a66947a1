package gujeong.kernel.openapi;

import java.util.Map;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;

/** Describes of every date and instant whether it may be in the future, and of every end whether it is included. */
final class DateDescriptions {

    /** In place of any other description: an end is the same for all records. */
    private static final Map<DotName, String> ENDS = Map.of(
            DotName.createSimple(InclusiveEnd.class), InclusiveEnd.MEANING,
            DotName.createSimple(ExclusiveEnd.class), ExclusiveEnd.MEANING);

    /** Behind any other description. */
    private static final Map<DotName, String> TIMES = Map.of(
            DotName.createSimple(PastOrToday.class), "When something happened: not after today in Seoul.",
            DotName.createSimple(MayBeFuture.class), "May lie in the future.");

    private final RecordClasses classes;

    DateDescriptions(IndexView index) {
        this.classes = new RecordClasses(index);
    }

    void describe(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                classes.components(name).forEach(component -> {
                    Schema property = schema.getProperties().get(component.name());
                    if (property != null) {
                        describe(property, component);
                    }
                });
            }
        });
    }

    private static void describe(Schema property, RecordComponentInfo component) {
        ENDS.forEach((end, meaning) -> {
            if (component.field().hasAnnotation(end)) {
                property.setDescription(meaning);
            }
        });
        TIMES.forEach((time, meaning) -> {
            if (component.field().hasAnnotation(time)) {
                property.setDescription(
                        property.getDescription() == null ? meaning : property.getDescription() + " " + meaning);
            }
        });
    }
}
