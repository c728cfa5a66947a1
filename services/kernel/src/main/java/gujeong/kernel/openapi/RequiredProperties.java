package gujeong.kernel.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.Facts;

/**
 * Declares which properties of a schema are required and which may be null: an unknown value is sent and returned as
 * null, and an absent field means the same. What cannot be null, a Java primitive or a record's id, is required.
 */
final class RequiredProperties {

    private static final DotName WON = DotName.createSimple(Won.class);
    private static final DotName FACTS = DotName.createSimple(Facts.class);
    private static final DotName OMITS = DotName.createSimple(JsonInclude.class);
    private static final Set<DotName> LISTS = Set.of(DotName.createSimple(List.class), DotName.createSimple(Map.class));
    /** In every record's state. */
    private static final Set<String> ALWAYS = Set.of("id", "revision", "status");

    private final RecordClasses classes;
    private final FactsIndex facts;

    RequiredProperties(IndexView index, FactsIndex facts) {
        this.classes = new RecordClasses(index);
        this.facts = facts;
    }

    void describe(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null && !name.equals("Problem")) {
                describe(name, schema);
            }
        });
    }

    private void describe(String name, Schema schema) {
        List<RecordComponentInfo> components = classes.components(name);
        Set<String> required = new LinkedHashSet<>();
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        Map<String, Schema> properties = schema.getProperties();
        boolean isState = components.stream().anyMatch(each -> each.name().equals("revision"));
        for (RecordComponentInfo component : components) {
            if (properties.containsKey(component.name()) && isThere(component, isState)) {
                required.add(component.name());
            }
        }
        if (!required.isEmpty()) {
            schema.setRequired(new ArrayList<>(required));
        }
        components.forEach(component -> bound(properties.get(component.name()), component));
        new LinkedHashMap<>(properties).forEach((property, described) -> {
            if (!required.contains(property)) {
                schema.addProperty(property, nullable(described));
            }
        });
    }

    private boolean isThere(RecordComponentInfo component, boolean inState) {
        return component.type().kind() == Type.Kind.PRIMITIVE
                || isListOfAnswer(component)
                || inState
                        && ALWAYS.contains(component.name())
                        && (component.name().equals("id")
                                || facts.isEnum(component.type().name()));
    }

    /** What is stated may leave a list out; what is worked out is an empty list at least. */
    private static boolean isListOfAnswer(RecordComponentInfo component) {
        ClassInfo type = component.declaringClass();
        return LISTS.contains(component.type().name())
                && !type.interfaceNames().contains(FACTS)
                && !type.hasDeclaredAnnotation(OMITS);
    }

    /** Of an amount the generator knows the usual bound only, not the one it states itself. */
    private static void bound(Schema property, RecordComponentInfo component) {
        AnnotationInstance won = component.field().annotation(WON);
        if (property != null && won != null && won.value("min") != null) {
            property.setMinimum(BigDecimal.valueOf(won.value("min").asLong()));
        }
    }

    static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            Schema referred = OASFactory.createSchema().ref(schema.getRef());
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(referred, nothing));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
            if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
                schema.addEnumeration(null);
            }
        }
        return schema;
    }
}
