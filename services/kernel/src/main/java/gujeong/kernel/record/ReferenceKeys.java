package gujeong.kernel.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.RefersTo;

/** By which keys others name the records of a type. */
@ApplicationScoped
class ReferenceKeys {

    private final EntityManager em;
    private final Map<Class<?>, RefersTo> samples = new ConcurrentHashMap<>();

    ReferenceKeys(EntityManager em) {
        this.em = em;
    }

    /** Every reference to a type names the same key, so any one of them tells how to look it up. */
    RefersTo of(Class<?> type) {
        return samples.computeIfAbsent(type, this::firstReferenceTo);
    }

    private RefersTo firstReferenceTo(Class<?> referredTo) {
        return em.getMetamodel().getEntities().stream()
                .flatMap(type -> FactsShape.ofEntity(type.getJavaType()).stream())
                .flatMap(shape -> shape.references().stream())
                .map(Component::refersTo)
                .filter(to -> to.value() == referredTo)
                .findFirst()
                .orElseThrow();
    }

    /** As others name the record. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Reference<?> referenceTo(RecordEntity<?> record) {
        RefersTo to = of(record.getClass());
        FactsShape<?> shape = FactsShape.of(record.facts().getClass());
        Object within = to.within().isEmpty()
                ? ""
                : shape.component(to.within()).orElseThrow().of(record.facts());
        return new Reference<>(
                (Class) record.getClass(),
                within,
                shape.component(to.key()).orElseThrow().of(record.facts()));
    }
}
