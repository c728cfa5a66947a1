package gujeong.kernel.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** The Java records behind the schemas of the document, by the schemas' names. */
final class RecordClasses {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

    private final IndexView index;
    private final Map<String, List<RecordComponentInfo>> components = new HashMap<>();
    private final List<String> generics = new ArrayList<>();

    RecordClasses(IndexView index) {
        this.index = index;
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                if (!type.typeParameters().isEmpty()) {
                    generics.add(name(type));
                }
                components.merge(name(type), flat(type).toList(), RecordClasses::common);
            }
        }
    }

    /** What is answered or taken under this name; nothing when no record is behind it. */
    List<RecordComponentInfo> components(String schema) {
        return components.getOrDefault(schema, components.getOrDefault(generic(schema), List.of()));
    }

    /** {@code PageChange} is a {@code Page} of changes. */
    private String generic(String schema) {
        return generics.stream().filter(schema::startsWith).findFirst().orElse("");
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.simpleName();
    }

    private Stream<RecordComponentInfo> flat(ClassInfo type) {
        return type.recordComponents().stream().flatMap(component -> {
            ClassInfo inner = index.getClassByName(component.type().name());
            return inner != null && inner.isRecord() && component.field().hasAnnotation(UNWRAPPED)
                    ? flat(inner)
                    : Stream.of(component);
        });
    }

    /** Two records of one name: what is known of both. */
    private static List<RecordComponentInfo> common(List<RecordComponentInfo> one, List<RecordComponentInfo> other) {
        return one.stream()
                .filter(component -> other.stream()
                        .anyMatch(each -> each.name().equals(component.name())
                                && each.type().equals(component.type())))
                .toList();
    }
}
