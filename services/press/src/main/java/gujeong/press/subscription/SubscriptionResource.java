package gujeong.press.subscription;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.paging.Page;
import gujeong.kernel.record.PageRequest;
import gujeong.kernel.record.RepeatableResource;
import gujeong.kernel.security.Roles;

@Path("subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "Subscriptions to papers (신문구독), for a term and a group of recipients")
public class SubscriptionResource extends RepeatableResource<Subscription, SubscriptionFacts, Subscription.State> {

    private final Subscriptions subscriptions;
    private final Clock clock;
    private final UriInfo uri;

    SubscriptionResource(Subscriptions subscriptions, Clock clock, UriInfo uri) {
        super(subscriptions);
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.uri = uri;
    }

    @GET
    @Path("ending")
    @Transactional
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listEnding", summary = "List the subscriptions that end soon, the first to end first")
    public RestResponse<Page<EndingSubscription>> ending(
            @Parameter(description = "Days ahead.") @RestQuery @DefaultValue("60") @Min(0) @Max(3660) int within,
            @Parameter(description = "The day; today unless given.") @RestQuery @Day LocalDate asOf,
            @Parameter(description = "Items per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page begins: next of the page before.") @RestQuery String cursor) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        PageRequest page = PageRequest.of(Subscriptions.BY_END, day, day.plusDays(within), limit, cursor);
        return page.answer(
                uri,
                subscriptions.ending(page).stream()
                        .map(subscription -> EndingSubscription.of(subscription, day))
                        .toList(),
                ending -> ending.subscription().facts().endsOn(),
                ending -> ending.subscription().id());
    }
}
