package gujeong.kernel.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.JsonRules;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.text.CharacterRules;

/**
 * Whether a service accepts only what its contracts allow. The other half, that the ledger takes whatever they allow, is
 * the gateway's to show; so nobody can record what the ledger cannot take.
 */
final class AcceptedFacts {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final ObjectMapper JSON = json();

    private AcceptedFacts() {}

    private static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(json);
        return json;
    }

    /** A type of record: its name without the service, and what its facts consist of. */
    record Type(String name, Class<?> entity) {

        /** Whether it is named with its service. */
        boolean isOfOneService() {
            return entity.getAnnotation(RecordType.class).value().contains(".");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every type of the module, new ones too. */
    static Stream<Type> types() {
        return ModuleClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(RecordType.class))
                .map(JavaClass::reflect)
                .map(type -> {
                    String name = type.getAnnotation(RecordType.class).value();
                    return new Type(name.substring(name.indexOf('.') + 1), type);
                });
    }

    /** Values that a fact's constraints let through, and that its contract does not allow; named by field. */
    static List<String> beyondTheContract(Type type) {
        List<String> beyond = new ArrayList<>();
        FactsShape<?> shape = FactsShape.ofEntity(type.entity).orElseThrow();
        Class<?> facts = facts(type.entity);
        for (Component component : shape.components()) {
            if (component.isPersonal()) {
                continue;
            }
            for (Object value : ExtremeValues.of(component.type())) {
                JsonNode stated = stated(value);
                boolean allowed = isReadable(value) && Contracts.allows(type.name, component.name(), stated);
                if (isAccepted(facts, component, value) && !allowed) {
                    beyond.add(component.name() + ": " + stated);
                }
            }
        }
        return beyond;
    }

    /** Texts that nobody can see, or that read otherwise than they are, and that a fact's constraints let through. */
    static List<String> unseen(Type type) {
        List<String> taken = new ArrayList<>();
        Class<?> facts = facts(type.entity);
        for (Component component :
                FactsShape.ofEntity(type.entity).orElseThrow().components()) {
            if (component.type() == String.class) {
                ExtremeValues.UNSEEN.stream()
                        .filter(text -> VALIDATOR
                                .validateValue(facts, component.name(), CharacterRules.normal(text))
                                .isEmpty())
                        .map(text -> component.name() + ": "
                                + Arrays.toString(text.codePoints().toArray()))
                        .forEach(taken::add);
            }
        }
        return taken;
    }

    private static Class<?> facts(Class<?> entity) {
        try {
            return entity.getMethod("facts").getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReadable(Object value) {
        return !(value instanceof String text) || ExtremeValues.isReadable(text);
    }

    private static JsonNode stated(Object value) {
        return JSON.valueToTree(value);
    }

    /** As it is after it was read: in one form, without blanks around it. */
    private static boolean isAccepted(Class<?> facts, Component component, Object value) {
        boolean asRead = !(value instanceof String text) || text.equals(CharacterRules.normal(text));
        return asRead && VALIDATOR.validateValue(facts, component.name(), value).isEmpty();
    }
}
