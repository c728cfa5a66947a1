package gujeong.budget.brief;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import gujeong.kernel.constraints.DimensionValue;
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

    String message() default "{gujeong.Placeholders}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Placeholders, CharSequence> {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
        private static final String FISCAL_YEAR = "fiscalYear";
        private static final FigureKey.Check KEY = new FigureKey.Check();

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            Matcher placeholder = PLACEHOLDER.matcher(text);
            StringBuilder rest = new StringBuilder();
            while (placeholder.find()) {
                if (!isReadable(placeholder.group(1))) {
                    return false;
                }
                placeholder.appendReplacement(rest, " ");
            }
            placeholder.appendTail(rest);
            return rest.indexOf("{{") < 0 && rest.indexOf("}}") < 0;
        }

        private static boolean isReadable(String placeholder) {
            int bar = placeholder.indexOf('|');
            return bar < 0
                    ? KEY.isValid(placeholder, null)
                    : KEY.isValid(placeholder.substring(0, bar), null)
                            && Stream.of(placeholder.substring(bar + 1).split(";", -1))
                                    .allMatch(Check::isDimension);
        }

        private static boolean isDimension(String text) {
            int equals = text.indexOf('=');
            return equals > 0
                    && text.substring(0, equals).matches(Dimensions.NAME)
                    && isValue(text.substring(0, equals), text.substring(equals + 1));
        }

        /** A year is compared with the years of records, so it must be one. */
        private static boolean isValue(String name, String value) {
            return DimensionValue.Check.isOne(value) && (!name.equals(FISCAL_YEAR) || value.matches("[1-9]\\d{3}"));
        }
    }
}
