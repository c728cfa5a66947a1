package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** A short name that never changes, such as {@code NEW_MEDIA}. Null passes. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = Code.FORM)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    String FORM = "[A-Z][A-Z0-9_]{1,39}";

    String message() default "{gujeong.Code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
