package gujeong.kernel.constraints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** An instant from 1900 to 2100 in the office's time zone: see {@link Day}. Null passes. */
@Documented
@Constraint(validatedBy = OfficeInstant.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfficeInstant {

    String message() default "{gujeong.OfficeInstant}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<OfficeInstant, Instant> {

        private static final Instant FIRST = DateRules.begin(Day.FIRST);
        private static final Instant END = DateRules.begin(Day.LAST.plusDays(1));

        @Override
        public boolean isValid(Instant value, ConstraintValidatorContext context) {
            return value == null || isWithin(value);
        }

        /** Whether it lies within the bounds. */
        public static boolean isWithin(Instant moment) {
            return !moment.isBefore(FIRST) && moment.isBefore(END);
        }
    }
}
