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
import jakarta.validation.constraints.Size;

/**
 * An address a reader can open. ASCII only, as browsers copy it, so that one page has one address; without a user or a
 * password before the host. Null passes.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = WebAddress.LONGEST)
@Pattern(regexp = WebAddress.FORM)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    int LONGEST = 1000;
    String FORM = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?([/?#][\\x21-\\x7e]*)?";

    String message() default "{gujeong.WebAddress}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
