package gujeong.press.publicitytheme;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;

/**
 * A theme that publicity turns on (홍보 기획), for a week, a month or longer.
 *
 * @param theme what publicity is about
 * @param issue the issue of those days it answers, as analysed (이슈 분석)
 * @param policy the policy or project it is about
 * @param project the code of that project in the budget, which another service keeps
 * @param items what was found worth telling, line by line (홍보 아이템)
 * @param channels where it is published: press, newsletters, boards, social media
 * @param result what came of it; absent until it is over
 */
@Embeddable
public record PublicityThemeFacts(
        @NotNull @Text String theme,
        @Text(max = 2000, lines = true) String issue,
        @NotNull @Text String policy,
        @Code String project,
        @NotNull @Text(max = 2000, lines = true) String items,
        @NotNull @Text String channels,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate startsOn,
        @NotNull @MayBeFuture @InclusiveEnd LocalDate endsOn,
        @Text(max = 2000, lines = true) String result)
        implements Facts {}
