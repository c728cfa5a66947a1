package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** An amount of money in whole won, by default positive; no division of the office moves more than ten trillion at once, so
 * that no sum of them leaves what a database counts in. Null passes. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Min(1)
@Max(Won.MOST)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Won {

    long MOST = 10_000_000_000_000L;

    @OverridesAttribute(constraint = Min.class, name = "value")
    long min() default 1;

    @OverridesAttribute(constraint = Max.class, name = "value")
    long max() default MOST;

    String message() default "{gujeong.Won}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
