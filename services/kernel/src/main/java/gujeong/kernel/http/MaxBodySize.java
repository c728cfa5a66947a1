package gujeong.kernel.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The most bytes a JSON body of a resource may have, where its records are larger than most; no record can be larger than
 * {@link gujeong.kernel.facts.Recorded#MOST_STATE_BYTES}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    int bytes();
}
