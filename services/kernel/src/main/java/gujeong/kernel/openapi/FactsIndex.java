package gujeong.kernel.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

import gujeong.kernel.personal.PersonalValue;
import gujeong.kernel.record.RecordResource;

/** Which facts a collection at a path takes, read from the index of classes while the document is built. */
final class FactsIndex {

    private static final DotName RESOURCE = DotName.createSimple(RecordResource.class);
    private static final DotName PERSONAL = DotName.createSimple(PersonalValue.class);
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);

    private final IndexView index;
    private final ResourcePaths paths;

    FactsIndex(IndexView index, ResourcePaths paths) {
        this.index = index;
        this.paths = paths;
    }

    /** The components of the facts of the collection at the path; empty if there is no such collection. */
    List<RecordComponentInfo> components(String collectionPath) {
        for (ClassInfo resource : index.getAllKnownSubclasses(RESOURCE)) {
            if (paths.of(resource).equals(collectionPath)) {
                return facts(resource);
            }
        }
        return List.of();
    }

    private List<RecordComponentInfo> facts(ClassInfo resource) {
        Type parent = resource.superClassType();
        if (parent.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return List.of();
        }
        ParameterizedType generic = parent.asParameterizedType();
        ClassInfo facts = index.getClassByName(generic.arguments().get(1).name());
        return facts == null ? List.of() : facts.recordComponents();
    }

    /** Whether the collection's facts say anything about a person. */
    boolean isPersonal(String collectionPath) {
        return !personalExamples(collectionPath).isEmpty();
    }

    /** Examples of what the collection's facts say about a person, which no contract shows: as their types state them. */
    Map<String, String> personalExamples(String collectionPath) {
        Map<String, String> examples = new HashMap<>();
        for (RecordComponentInfo component : components(collectionPath)) {
            ClassInfo type = index.getClassByName(component.type().name());
            if (type != null && PERSONAL.equals(type.superName())) {
                examples.put(
                        component.name(),
                        type.declaredAnnotation(SCHEMA).value("examples").asStringArray()[0]);
            }
        }
        return examples;
    }

    boolean isEnum(DotName name) {
        ClassInfo type = index.getClassByName(name);
        return type != null && type.isEnum();
    }

    List<String> constants(DotName name) {
        return index.getClassByName(name).enumConstants().stream()
                .map(field -> field.name())
                .toList();
    }
}
