package gujeong.press.advertisement;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.record.BusinessDay;
import gujeong.kernel.record.Facts;
import gujeong.kernel.record.RefersTo;
import gujeong.kernel.stated.Code;
import gujeong.kernel.stated.Day;
import gujeong.kernel.stated.DimensionValue;
import gujeong.kernel.stated.LastDay;
import gujeong.kernel.stated.Planned;
import gujeong.kernel.stated.Text;
import gujeong.kernel.stated.Won;
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
        @BusinessDay @NotNull @Planned @Day LocalDate runsFrom,
        @NotNull @Planned @LastDay LocalDate runsTo,
        @NotNull @Won(min = 0) Long cost,
        @Code String project)
        implements Facts {}
