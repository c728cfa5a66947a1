package gujeong.kernel.plan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** The key of a figure, such as {@code budget.executed}. Null passes. */
@Documented
@Constraint(validatedBy = FigureKey.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FigureKey {

    String FORM = "[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+";
    int LONGEST = 100;

    String message() default "{gujeong.FigureKey}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<FigureKey, CharSequence> {
        @Override
        public boolean isValid(CharSequence key, ConstraintValidatorContext context) {
            // the length first: a megabyte of dots would take the expression too deep
            return key == null || key.length() <= LONGEST && key.toString().matches(FORM);
        }
    }
}
