package gujeong.kernel.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a component of the facts names another live record of the same service by its natural key. The row named
 * is locked while the change is made, so that rules across records can be summed without a race; a record that is
 * referred to can neither be voided nor change its key.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {

    Class<? extends Recorded<?>> value();

    /** The component of the other record's facts that this one repeats. */
    String key() default "code";

    /** A component both facts share and that must be equal, such as the fiscal year; empty for none. */
    String within() default "";
}
