package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.PastOrPresent;

/** A day or instant that is not after today in Seoul. One that may be in the future is {@link MayBeFuture}. Null passes. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@PastOrPresent
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PastOrToday {

    String message() default "{gujeong.PastOrToday}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
