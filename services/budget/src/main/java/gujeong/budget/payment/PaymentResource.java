package gujeong.budget.payment;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("payments")
@Tag(name = "Payments", description = "Payments on commitments: advance (선금), progress (기성), completion (준공)")
public class PaymentResource extends RepeatableResource<Payment, PaymentFacts, Payment.State> {

    PaymentResource(Payments payments) {
        super(payments);
    }
}
