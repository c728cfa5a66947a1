package gujeong.kernel.record;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

import gujeong.kernel.personal.Personal;

/** One component of a facts type. */
public final class Component {

    private final String name;
    private final Class<?> type;
    private final Type genericType;
    private final Method accessor;
    private final boolean businessDay;
    private final boolean naturalKey;
    private final RefersTo refersTo;

    Component(RecordComponent part) {
        name = part.getName();
        type = part.getType();
        genericType = part.getGenericType();
        accessor = part.getAccessor();
        accessor.setAccessible(true);
        businessDay = part.isAnnotationPresent(BusinessDay.class);
        naturalKey = part.isAnnotationPresent(NaturalKey.class);
        refersTo = part.getAnnotation(RefersTo.class);
    }

    public String name() {
        return name;
    }

    public Class<?> type() {
        return type;
    }

    public Type genericType() {
        return genericType;
    }

    public boolean isBusinessDay() {
        return businessDay;
    }

    public boolean isNaturalKey() {
        return naturalKey;
    }

    /** Whether it holds a value about a person. */
    public boolean isPersonal() {
        return Personal.class.isAssignableFrom(type);
    }

    /** What it refers to; null if nothing. */
    public RefersTo refersTo() {
        return refersTo;
    }

    public Object of(Facts facts) {
        try {
            return accessor.invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
