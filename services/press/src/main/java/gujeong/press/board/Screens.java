package gujeong.press.board;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import gujeong.kernel.constraints.Code;

/** The screens of a board. Null passes. */
@Documented
@Constraint(validatedBy = Screens.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Screens {

    int MOST = 50;

    String message() default "{gujeong.Screens}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Screens, List<BoardScreen>> {
        @Override
        public boolean isValid(List<BoardScreen> screens, ConstraintValidatorContext context) {
            Set<String> codes = new HashSet<>();
            return screens == null
                    || !screens.isEmpty()
                            && screens.size() <= MOST
                            && screens.stream().allMatch(screen -> isWhole(screen) && codes.add(screen.code()));
        }

        private static boolean isWhole(BoardScreen screen) {
            return screen != null
                    && screen.use() != null
                    && screen.code() != null
                    && screen.code().matches(Code.FORM);
        }
    }
}
