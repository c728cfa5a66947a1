package gujeong.kernel.plan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import gujeong.kernel.constraints.DimensionValue;

/** Names and values that say what a figure is about, such as {@code project} and {@code IT_EDUCATION}. Null passes. */
@Documented
@Constraint(validatedBy = Dimensions.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dimensions {

    int MOST = 10;
    String NAME = "[a-z][A-Za-z0-9]{0,39}";

    String message() default "{gujeong.Dimensions}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Dimensions, Map<String, String>> {
        @Override
        public boolean isValid(Map<String, String> dimensions, ConstraintValidatorContext context) {
            return dimensions == null
                    || dimensions.size() <= MOST
                            && dimensions.entrySet().stream()
                                    .allMatch(dimension -> dimension.getKey().matches(NAME)
                                            && dimension.getValue() != null
                                            && DimensionValue.Check.isOne(dimension.getValue()));
        }
    }
}
