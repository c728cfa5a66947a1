package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;

/**
 * The last day on which something still counts. The other of the two kinds of ends is
 * {@link ExclusiveEnd}. Null passes: no end is known.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Day
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface InclusiveEnd {

    String MEANING = "Its last day: it still counts on that day.";

    String message() default "{gujeong.Day}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
