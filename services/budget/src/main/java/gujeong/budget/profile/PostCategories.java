package gujeong.budget.profile;

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
import gujeong.kernel.constraints.DimensionValue;

/** The categories of posts. Null passes. */
@Documented
@Constraint(validatedBy = PostCategories.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PostCategories {

    int MOST = 50;

    String message() default "{gujeong.PostCategories}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PostCategories, List<PostCategory>> {
        @Override
        public boolean isValid(List<PostCategory> categories, ConstraintValidatorContext context) {
            Set<String> codes = new HashSet<>();
            return categories == null
                    || categories.size() <= MOST
                            && categories.stream().allMatch(each -> isWhole(each) && codes.add(each.code()));
        }

        private static boolean isWhole(PostCategory category) {
            return category != null
                    && category.code() != null
                    && category.code().matches(Code.FORM)
                    && category.name() != null
                    && DimensionValue.Check.isOne(category.name());
        }
    }
}
