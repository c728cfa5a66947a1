package gujeong.kernel.stated;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** Text people can read: not blank, not too long, no control characters (line breaks only where {@code lines}), no half
 * characters. Null passes. */
@Documented
@Constraint(validatedBy = Text.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    int max() default 200;

    boolean lines() default false;

    String message() default "must be text without control characters, 1 to {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Text, CharSequence> {
        private int max;
        private boolean lines;

        @Override
        public void initialize(Text text) {
            max = text.max();
            lines = text.lines();
        }

        @Override
        public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
            return value == null
                    || value.length() <= max
                            && !value.toString().isBlank()
                            && value.codePoints().allMatch(this::isReadable);
        }

        private boolean isReadable(int c) {
            return lines && c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
        }
    }
}
