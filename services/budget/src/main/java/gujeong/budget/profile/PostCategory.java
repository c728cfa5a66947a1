package gujeong.budget.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Code;

/**
 * A category of posts (직렬). Whether it is whole is checked by {@link PostCategories}, with the others.
 *
 * @param code what staffing observations are recorded under
 * @param name what the report calls it
 */
public record PostCategory(
        @Schema(required = true, pattern = Code.FORM, examples = "GENERAL") String code,
        @Schema(required = true, examples = "일반직") String name) {}
