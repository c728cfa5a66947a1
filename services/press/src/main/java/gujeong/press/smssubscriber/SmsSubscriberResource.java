package gujeong.press.smssubscriber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.personal.DestructionRegister;
import gujeong.kernel.personal.PlaintextCopies;
import gujeong.kernel.privacy.Destructions;
import gujeong.kernel.privacy.PersonalRecordResource;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Roles;

@Path("sms-subscribers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "SMS subscribers", description = "Who receives the SMS alerts (문자알림서비스); numbers are answered masked")
public class SmsSubscriberResource
        extends PersonalRecordResource<SmsSubscriber, SmsSubscriberFacts, SmsSubscriber.State> {

    private final SmsSubscribers subscribers;
    private final Destructions destructions;
    private final PlaintextCopies copies;
    private final Clock clock;

    SmsSubscriberResource(SmsSubscribers subscribers, Destructions destructions, PlaintextCopies copies, Clock clock) {
        super(subscribers);
        this.subscribers = subscribers;
        this.destructions = destructions;
        this.copies = copies;
        this.clock = clock;
    }

    @POST
    @Path("search")
    @RolesAllowed({Roles.EDITOR, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "search",
            summary = "Find the subscriptions of a number, for a stated purpose; kept in the access log")
    public Search.Found search(@NotNull @Valid Search search) {
        return new Search.Found(holding("phone", search.phone(), search.purpose()).stream()
                .map(SmsSubscriber::state)
                .toList());
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "withdraw", summary = "Withdraw the consent: nothing is sent any more")
    public RestResponse<SmsSubscriber.State> withdraw(
            @RestPath UUID id, @NotNull @Valid SmsSubscriberWithdrawal withdrawal) {
        return step(id, SmsSubscriberStep.WITHDRAWN, withdrawal, subscriber -> {
            subscriber.withdraw(withdrawal);
            copies.recall(subscriber);
        });
    }

    @POST
    @Path("destructions")
    @Transactional
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "destroy",
            summary = "Destroy the numbers of who withdrew before a day; the records and all counts stay")
    public DestructionRegister.Destruction destroy(@NotNull @Valid Retention retention) {
        LocalDate day = retention.withdrawnBefore();
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("withdrawnBefore", "subscriber.future");
        }
        // kept with the records and in the register, whose readers are Korean
        String rule = Reason.of("subscriber.withdrawnBefore", day).in(Language.KOREAN);
        return destructions.destroy(subscribers, subscribers.dueBefore(day), SmsSubscriber::destroy, rule);
    }
}
