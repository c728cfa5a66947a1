package gujeong.press.advertisement;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.DimensionValue;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;
import gujeong.press.outlet.Outlet;

/**
 * An advertisement or a public notice.
 *
 * @param department the department whose policy or notice it is
 * @param runsFrom the first day it is printed or shown
 * @param runsTo the last such day
 * @param cost won; 0 for space given free
 * @param project the code of the budget's project it is paid from, which another service keeps
 */
@Embeddable
public record AdvertisementFacts(
        @NotNull @Enumerated(EnumType.STRING) AdvertisementKind kind,
        @RefersTo(Outlet.class) @NotNull @Code String outlet,
        @NotNull @Text String subject,
        @NotNull @DimensionValue String department,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate runsFrom,
        @NotNull @MayBeFuture @InclusiveEnd LocalDate runsTo,
        @NotNull @Won(min = 0) Long cost,
        @Code String project)
        implements Facts {}
