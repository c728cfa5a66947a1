package gujeong.kernel.problem;

import java.lang.reflect.Field;
import java.util.Arrays;

/** A value about a person. Nothing that was sent with it is repeated in an error: it may be in the wrong place. */
public interface Confidential {

    /** Whether objects of the type hold such values. */
    static boolean isIn(Class<?> type) {
        return type != null
                && Arrays.stream(type.getDeclaredFields())
                        .map(Field::getType)
                        .anyMatch(Confidential.class::isAssignableFrom);
    }
}
