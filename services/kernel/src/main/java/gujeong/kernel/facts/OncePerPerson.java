package gujeong.kernel.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * There is one live record at most for the person whom this component of the facts names. Whether there is one is told
 * only as an answer to a question, which is logged. The table has a unique index {@code <table>_key} that says the same.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OncePerPerson {

    /** What makes a record that is not voided live, in SQL. */
    String live() default "true";
}
