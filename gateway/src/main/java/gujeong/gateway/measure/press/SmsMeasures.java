package gujeong.gateway.measure.press;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Span;

/** What the SMS alerts count for. Nothing here knows who a subscriber is. */
final class SmsMeasures {

    private SmsMeasures() {}

    /** Consent and withdrawal stay counted when the number itself is destroyed. */
    static List<Posting> subscriber(State subscriber) {
        var source = Dimensions.of("source", subscriber.text("source"));
        LocalDate withdrawn = subscriber.dayIfAny("withdrawnOn");
        var postings = new ArrayList<>(Span.from(subscriber.day("consentedOn"))
                .until(withdrawn)
                .of("press.sms.recipients", source, BigDecimal.ONE));
        if (withdrawn != null) {
            postings.add(Posting.of("press.sms.withdrawals", source, withdrawn));
        }
        return postings;
    }

    /** Counted once it is sent; what the carrier reports later counts on the day of the sending too. */
    static List<Posting> dispatch(State dispatch) {
        if (!dispatch.text("status").equals("SENT")) {
            return List.of();
        }
        var topic = Dimensions.NONE.with("topic", dispatch.textIfAny("topic"));
        LocalDate day = dispatch.day("sentOn");
        var postings = new ArrayList<Posting>();
        postings.add(Posting.of("press.sms.sends", topic, day));
        postings.add(Posting.of("press.sms.messages", topic, day, dispatch.whole("recipients")));
        if (dispatch.has("delivered")) {
            BigDecimal delivered = dispatch.whole("delivered");
            BigDecimal failed = dispatch.whole("failed");
            postings.add(Posting.of("press.sms.delivered", topic, day, delivered));
            postings.add(Posting.of("press.sms.failed", topic, day, failed));
            postings.add(Posting.of("press.sms.reported", topic, day, delivered.add(failed)));
        }
        return postings;
    }
}
