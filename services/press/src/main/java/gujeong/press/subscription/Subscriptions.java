package gujeong.press.subscription;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.panache.common.Parameters;

import gujeong.kernel.record.PageRequest;
import gujeong.kernel.record.Records;

/** All subscriptions. */
@ApplicationScoped
public class Subscriptions extends Records<Subscription, SubscriptionFacts> {

    static final String BY_END = "endsOn";

    Subscriptions() {
        super(Subscription.class, SubscriptionFacts.class);
    }

    @Override
    protected Subscription open(SubscriptionFacts facts) {
        return new Subscription(facts);
    }

    /** The subscriptions whose term ends in a period, the first to end first; one more than the limit if there are more. */
    List<Subscription> ending(PageRequest page) {
        return find(
                        """
                        voided = false and facts.endsOn <= :to
                        and facts.endsOn >= :day and (facts.endsOn > :day or id > :id)
                        order by facts.endsOn, id""",
                        Parameters.with("to", page.to()).and("day", page.day()).and("id", page.id()))
                .page(0, page.limit() + 1)
                .list();
    }
}
