package gujeong.kernel.facts;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;

import jakarta.persistence.Column;

import gujeong.kernel.problem.Confidential;

/** One component of a facts type. */
public final class Component {

    private final String name;
    private final Class<?> type;
    private final Type genericType;
    private final Method accessor;
    private final String column;
    private final boolean businessDay;
    private final boolean naturalKey;
    private final RefersTo refersTo;
    private final OncePerPerson oncePerPerson;

    Component(RecordComponent part) {
        name = part.getName();
        type = part.getType();
        genericType = part.getGenericType();
        accessor = part.getAccessor();
        accessor.setAccessible(true);
        column = columnOf(accessor);
        businessDay = part.isAnnotationPresent(BusinessDay.class);
        naturalKey = part.isAnnotationPresent(NaturalKey.class);
        refersTo = part.getAnnotation(RefersTo.class);
        oncePerPerson = part.getAnnotation(OncePerPerson.class);
    }

    public String name() {
        return name;
    }

    /** The name of its column; that of a personal value has two, which begin with it. */
    public String column() {
        return column;
    }

    private static String columnOf(Method accessor) {
        Column stated = accessor.getAnnotation(Column.class);
        return stated == null || stated.name().isEmpty()
                ? accessor.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT)
                : stated.name();
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
        return Confidential.class.isAssignableFrom(type);
    }

    /** That there is one live record at most for the person it names; null if there may be several. */
    public OncePerPerson oncePerPerson() {
        return oncePerPerson;
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
