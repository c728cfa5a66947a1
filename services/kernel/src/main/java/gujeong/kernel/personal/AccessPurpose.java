package gujeong.kernel.personal;

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
import gujeong.kernel.text.PhoneNumbersInText;

/**
 * What personal data is needed for, in words: at least five letters, three of them different, and no telephone number,
 * for it is kept in the access log. Null passes.
 */
@Documented
@Constraint(validatedBy = AccessPurpose.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AccessPurpose {

    int LONGEST = 500;
    int FEWEST_LETTERS = 5;
    int FEWEST_DIFFERENT = 3;

    String message() default "{gujeong.AccessPurpose}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<AccessPurpose, String> {

        @Override
        public boolean isValid(String purpose, ConstraintValidatorContext context) {
            return purpose == null || says(purpose) && !PhoneNumbersInText.isIn(purpose);
        }

        private static boolean says(String purpose) {
            int[] letters = Normalizer.normalize(purpose, Normalizer.Form.NFKC)
                    .codePoints()
                    .filter(Character::isLetter)
                    .toArray();
            return purpose.length() <= LONGEST
                    && CharacterRules.areReadable(purpose, false)
                    && letters.length >= FEWEST_LETTERS
                    && java.util.Arrays.stream(letters).distinct().count() >= FEWEST_DIFFERENT;
        }
    }
}
