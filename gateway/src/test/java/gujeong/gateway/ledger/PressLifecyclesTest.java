package gujeong.gateway.ledger;

import java.util.Map;

import org.junit.jupiter.api.Test;

import gujeong.gateway.event.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left in the ledger of press records that changed: days that moved, steps that were taken, records voided. */
class PressLifecyclesTest {

    private final InMemoryLedger books = new InMemoryLedger();

    @Test
    void aDraftCountsOnceItIsDistributedAndOnTheDayItWasCorrectedTo() {
        TestEvent draft = TestEvent.record("press.release", Map.of("department", "보건소", "draftedOn", "2020-05-28"));
        books.take(draft);
        assertThat(books.sums()).isEmpty();

        TestEvent distributed = draft.corrected("distributedOn", "2020-05-31");
        books.take(distributed);
        assertCounts("press.releases.distributed", "2020-05-31", 1);

        TestEvent moved = distributed.corrected("distributedOn", "2020-06-01");
        books.take(moved);
        assertThat(books.sums()).hasSize(1);
        assertCounts("press.releases.distributed", "2020-06-01", 1);

        TestEvent withdrawn = moved.corrected("withdrawnOn", "2020-06-03");
        books.take(withdrawn);
        assertCounts("press.releases.distributed", "2020-06-01", 1);
        assertCounts("press.releases.distributed", "2020-06-03", -1);

        books.take(withdrawn.voided());
        assertThat(books.sums()).isEmpty();
    }

    @Test
    void coverageGivenToAnotherOutletCountsForItsClassOnly() {
        TestEvent clipping = TestEvent.record(
                "press.coverage",
                Map.of("outletClass", "REGIONAL_ONLINE", "publishedOn", "2020-05-31", "suspectedDuplicateOf", "x"));
        books.take(clipping);
        books.take(clipping.corrected("outletClass", "NATIONAL_DAILY").without("suspectedDuplicateOf"));

        assertThat(books.sums()).hasSize(1);
        assertThat(books.sums().keySet()).singleElement().asString().contains("NATIONAL_DAILY");
    }

    @Test
    void aSubscriptionProlongedEndsOnce() {
        TestEvent subscription = TestEvent.record(
                        "press.subscription",
                        Map.of("outletClass", "REGIONAL", "group", "DIVISION", "copies", 2, "recipients", 0))
                .with("unitPrice", 15000)
                .with("startsOn", "2020-01-01")
                .with("endsOn", "2020-06-30");
        books.take(subscription);
        assertCounts("press.subscription.copies", "2020-07-01", -2);

        books.take(subscription.corrected("endsOn", "2020-12-31"));
        assertCounts("press.subscription.copies", "2020-01-01", 2);
        assertCounts("press.subscription.copies", "2021-01-01", -2);
        assertThat(books.sums().keySet()).noneMatch(key -> key.endsWith("2020-07-01"));
    }

    @Test
    void aWithdrawnSubscriberIsARecipientUntilThatDayWhetherOrNotTheNumberIsDestroyed() {
        TestEvent subscribed = TestEvent.record(
                "press.sms-subscriber", Map.of("source", "VISIT", "consentedOn", "2019-03-02", "status", "SUBSCRIBED"));
        TestEvent withdrawn = subscribed.corrected("status", "WITHDRAWN").with("withdrawnOn", "2020-09-30");
        books.take(subscribed);
        books.take(withdrawn);
        var counted = books.sums();
        books.take(withdrawn.corrected("status", "DESTROYED"));

        assertThat(books.sums()).isEqualTo(counted);
        assertCounts("press.sms.recipients", "2019-03-02", 1);
        assertCounts("press.sms.recipients", "2020-09-30", -1);
    }

    private void assertCounts(String figure, String day, int quantity) {
        assertThat(books.sums().entrySet().stream()
                        .filter(sum -> sum.getKey().contains("figure=" + figure + ",")
                                && sum.getKey().endsWith(day))
                        .toList())
                .as("%s on %s in %s", figure, day, books.sums())
                .singleElement()
                .satisfies(sum -> assertThat(sum.getValue()).isEqualByComparingTo(String.valueOf(quantity)));
    }
}
