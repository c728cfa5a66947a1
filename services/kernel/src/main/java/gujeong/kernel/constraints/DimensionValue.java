package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import gujeong.kernel.text.CharacterRules;

/**
 * Text that figures can be queried by, such as the department a release is about: whatever people write, Korean or not,
 * except what separates names and values in a figure's dimensions and in the placeholders of a brief. Every fact a
 * measure reads as the value of a dimension has this constraint, or a narrower one such as {@link Code}; the ledger
 * applies the same rule. Null passes.
 */
@Documented
@Constraint(validatedBy = DimensionValue.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DimensionValue {

    int LONGEST = 100;

    String message() default "{gujeong.DimensionValue}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<DimensionValue, CharSequence> {

        private static final String SEPARATORS = ";=|{}";
        private static final int FIRST_BEYOND_ASCII = 128;

        @Override
        public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
            return value == null || isOne(value);
        }

        /** Whether the text can be the value of a dimension. Asked for every dimension the ledger reads. */
        public static boolean isOne(CharSequence value) {
            int length = value.length();
            if (length == 0
                    || length > LONGEST
                    || CharacterRules.isBlank(value.charAt(0))
                    || CharacterRules.isBlank(value.charAt(length - 1))) {
                return false;
            }
            boolean ascii = true;
            for (int i = 0; i < length; ) {
                int character = Character.codePointAt(value, i);
                if (!isTaken(character)) {
                    return false;
                }
                ascii &= character < FIRST_BEYOND_ASCII;
                i += Character.charCount(character);
            }
            return ascii || Normalizer.isNormalized(value, Normalizer.Form.NFC);
        }

        private static boolean isTaken(int character) {
            if (character < FIRST_BEYOND_ASCII) {
                return character >= ' ' && character != '\u007F' && SEPARATORS.indexOf(character) < 0;
            }
            return CharacterRules.isVisible(character)
                    || Character.isSpaceChar(character) && CharacterRules.isText(character);
        }
    }
}
