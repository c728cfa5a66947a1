package gujeong.press.coverage;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.OfficeInstant;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.WebAddress;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;
import gujeong.press.outlet.Outlet;
import gujeong.press.release.Release;
import gujeong.press.release.ReleaseNumber;

/**
 * One report of an outlet about the district (언론보도), as a clipping (스크랩) or a monitor finds it.
 *
 * @param url where it can be read; one outlet's page is recorded once
 * @param topic what it belongs to, such as COVID19
 * @param release the number of the release it stems from
 * @param publishedAt when on that day; needed to compute the hours to the first pickup of a release
 */
@Embeddable
public record CoverageFacts(
        @NaturalKey @RefersTo(Outlet.class) @NotNull @Code String outlet,
        @NotNull @Text(max = 300) String headline,
        @NaturalKey @WebAddress String url,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate publishedOn,
        @Code String topic,
        @RefersTo(value = Release.class, key = "number") @ReleaseNumber String release,
        @PastOrToday @OfficeInstant Instant publishedAt)
        implements Facts {}
