package gujeong.gateway.entrance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.page.Page;
import gujeong.gateway.page.SignInResource;
import gujeong.gateway.report.ReportDates;

/** Where a person comes in: the report of recent days, and where everything else is. */
@Path("/")
@PermitAll
public class EntranceResource {

    private static final int MONTHS = 3;

    private final ReportDates reported;
    private final Clock clock;

    EntranceResource(ReportDates reported, Clock clock) {
        this.reported = reported;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> entrance(@CookieParam(SignInResource.COOKIE) String token) {
        LocalDate today = LocalDate.now(clock);
        return Page.of(Templates.entrance(today, dates(today), token != null && !token.isEmpty()));
    }

    /** Today, the ends of the last months, and the days which council sessions were or will be told about. */
    private List<LocalDate> dates(LocalDate today) {
        Stream<LocalDate> monthEnds = Stream.iterate(
                        YearMonth.from(today).minusMonths(1), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(YearMonth::atEndOfMonth);
        return Stream.of(Stream.of(today), monthEnds, reported.upTo(today).stream())
                .flatMap(dates -> dates)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
