package gujeong.kernel.stated;

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

/** An amount of money in whole won, by default positive; no division of the office moves ten trillion at once. Null passes. */
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

    String message() default "must be an amount in whole won from {min} to 10000000000000";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
