package gujeong.kernel.personal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Whether a request names a person, and that it has no telephone number in a text that stays readable for ever. */
public final class PersonalDataRules {

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<RecordComponent> all = components == null ? List.of() : List.of(components);
            all.forEach(component -> component.getAccessor().setAccessible(true));
            return all;
        }
    };

    private PersonalDataRules() {}

    /** Whether the request, a Java record, names a person: what is answered then says something about that person. */
    public static boolean nameSomebody(Object request) {
        return request != null
                && COMPONENTS.get(request.getClass()).stream()
                        .filter(component -> PersonalValue.class.isAssignableFrom(component.getType()))
                        .anyMatch(component -> valueOf(component, request) != null);
    }

    /** Whether the facts name somebody else than before: what was not changed is sealed already. */
    public static boolean nameSomebodyNew(Object facts) {
        return COMPONENTS.get(facts.getClass()).stream()
                .anyMatch(component -> valueOf(component, facts) instanceof PersonalValue value && value.isStated());
    }

    /**
     * Keeps telephone numbers out of the texts of a request about a person: they are journalled and published.
     *
     * @throws gujeong.kernel.problem.Refusal 400 naming the component
     */
    public static void ensureNoNumberInText(Object request) {
        if (request != null) {
            eachText(request, Phone::ensureNoneIn);
        }
    }

    private static void eachText(Object request, BiConsumer<String, String> check) {
        for (RecordComponent component : COMPONENTS.get(request.getClass())) {
            texts(valueOf(component, request)).forEach(text -> check.accept(component.getName(), text));
        }
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(PersonalDataRules::texts);
        }
        if (value instanceof java.util.Map<?, ?> named) {
            return Stream.concat(texts(named.keySet()), texts(named.values()));
        }
        if (value instanceof Record nested) {
            return COMPONENTS.get(nested.getClass()).stream().flatMap(component -> texts(valueOf(component, nested)));
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private static Object valueOf(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
