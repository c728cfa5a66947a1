package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Verb;

/**
 * The types of a record type's events, such as {@code budget.commitment.corrected.v1}. They are a closed set, which follows
 * from the entity: what can happen to any record, and the steps that {@link RecordType} names.
 */
public final class EventTypes {

    private static final String VERSION = ".v1";
    private static final Map<Class<?>, Map<Verb, String>> KNOWN = new ConcurrentHashMap<>();

    private EventTypes() {}

    /** All of them, the ones of every record first. */
    public static Collection<String> of(Class<?> entity) {
        return byVerb(entity).values();
    }

    /** @throws IllegalArgumentException if this cannot happen to records of the type */
    public static String of(Class<?> entity, Verb verb) {
        String type = byVerb(entity).get(verb);
        if (type == null) {
            throw new IllegalArgumentException(
                    entity.getSimpleName() + " has no verb " + verb + "; name it in the steps of its @RecordType");
        }
        return type;
    }

    private static Map<Verb, String> byVerb(Class<?> entity) {
        return KNOWN.computeIfAbsent(entity, EventTypes::typesOf);
    }

    private static Map<Verb, String> typesOf(Class<?> entity) {
        String recordType = TypeNames.of(entity);
        Map<Verb, String> types = new LinkedHashMap<>();
        verbs(entity).forEach(verb -> types.put(verb, recordType + "." + verb.word() + VERSION));
        return types;
    }

    private static List<Verb> verbs(Class<?> entity) {
        List<Verb> verbs = new ArrayList<>(List.of(RecordVerb.RECORDED, RecordVerb.CORRECTED, RecordVerb.VOIDED));
        if (RepeatableEntity.class.isAssignableFrom(entity)) {
            verbs.add(RecordVerb.DISTINGUISHED);
        }
        for (Class<? extends Verb> steps :
                entity.getAnnotation(RecordType.class).steps()) {
            verbs.addAll(List.of(steps.getEnumConstants()));
        }
        if (FactsShape.ofEntity(entity).orElseThrow().isPersonal()) {
            verbs.add(RecordVerb.DESTROYED);
        }
        return verbs;
    }
}
