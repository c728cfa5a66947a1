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
 * The first day on which something no longer counts; it counts through the day before. The other of the two kinds
 * of ends is {@link InclusiveEnd}. Null passes: no end is known.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Day
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExclusiveEnd {

    String MEANING = "The first day without it: it no longer counts on that day; the day before is its last.";

    String message() default "{gujeong.Day}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
