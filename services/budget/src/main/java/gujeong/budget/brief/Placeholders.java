package gujeong.budget.brief;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import gujeong.kernel.plan.Dimensions;
import gujeong.kernel.plan.FigureKey;

/**
 * Text that may hold placeholders for figures, such as {@code {{press.coverage|outletClass=NATIONAL_DAILY}}}: every pair
 * of braces must be one. Null passes.
 */
@Documented
@Constraint(validatedBy = Placeholders.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Placeholders {

    String message() default
            "holds braces that are no placeholder; one is \\{\\{figure.key\\}\\} or \\{\\{figure.key|name=VALUE;name=VALUE\\}\\}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Placeholders, CharSequence> {

        private static final String DIMENSION = Dimensions.NAME + "=" + Dimensions.VALUE;
        private static final Pattern PLACEHOLDER =
                Pattern.compile("\\{\\{" + FigureKey.FORM + "(\\|" + DIMENSION + "(;" + DIMENSION + ")*)?\\}\\}");

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            String rest = PLACEHOLDER.matcher(text).replaceAll(" ");
            return !rest.contains("{{") && !rest.contains("}}");
        }
    }
}
