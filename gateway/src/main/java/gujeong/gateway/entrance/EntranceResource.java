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

import gujeong.gateway.http.Credentials;
import gujeong.gateway.narrative.ReportDates;
import gujeong.gateway.page.Page;

/** The home page: the reports of recent days, and links to everything else. */
@Path("/")
public class EntranceResource {

    private static final int MONTHS = 3;

    private final ReportDates reported;
    private final Clock clock;

    EntranceResource(ReportDates reported, Clock clock) {
        this.reported = reported;
        this.clock = clock;
    }

    /**
     * A report that can be opened.
     *
     * @param session whether a report to a council session is due for that day
     */
    public record Offer(LocalDate asOf, boolean session) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> entrance(@CookieParam(Credentials.COOKIE) String token) {
        LocalDate today = LocalDate.now(clock);
        return Page.of(Templates.entrance(today, offers(today), token != null && !token.isEmpty()));
    }

    /** Today, the ends of the last months, and the days that reports to council sessions speak for. */
    private List<Offer> offers(LocalDate today) {
        List<LocalDate> sessions = reported.upTo(today);
        Stream<LocalDate> monthEnds = Stream.iterate(
                        YearMonth.from(today).minusMonths(1), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(YearMonth::atEndOfMonth);
        return Stream.of(Stream.of(today), monthEnds, sessions.stream())
                .flatMap(dates -> dates)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(day -> new Offer(day, sessions.contains(day)))
                .toList();
    }
}
