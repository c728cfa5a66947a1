package gujeong.press.release;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** A release's number, such as {@code 2020-0147}. Null passes. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = ReleaseNumber.FORM)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReleaseNumber {

    String FORM = "[A-Z0-9][A-Z0-9-]{1,39}";

    String message() default "{gujeong.ReleaseNumber}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
