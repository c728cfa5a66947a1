package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A fiscal year (1 January to 31 December). Null passes. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Min(1990)
@Max(2100)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface FiscalYear {

    String message() default "{gujeong.FiscalYear}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
