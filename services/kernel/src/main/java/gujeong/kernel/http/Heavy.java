package gujeong.kernel.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * An operation of which only a few are done at once, because each takes much of the memory or of the database. The
 * others wait in a short line or are refused with {@link gujeong.kernel.problem.ProblemCode#BUSY}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Heavy {

    /** What the work is called in {@code gujeong.heavy.<work>} and, after "Too many", in a refusal: "reports". */
    @Nonbinding
    String value();
}
