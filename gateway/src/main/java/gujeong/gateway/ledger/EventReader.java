package gujeong.gateway.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.ledger.Poison.Cause;
import gujeong.gateway.measure.Nature;
import gujeong.gateway.measure.Posting;
import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.State;
import gujeong.gateway.measure.Unmeasurable;

/** Reads CloudEvents (binary mode) into measured events, and says precisely why when it cannot. Pure. */
@Singleton
class EventReader {

    /** More than ten times the budget of the whole country, and finer than any unit: more is a mistake. */
    private static final BigDecimal LARGEST = new BigDecimal("1e16");

    private static final int MOST_DECIMALS = 9;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Dictionary dictionary;

    EventReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Reading read(Arrival arrival) {
        try {
            return Reading.of(arrival, event(arrival));
        } catch (Poison poison) {
            return Reading.of(arrival, poison);
        }
    }

    private Event event(Arrival arrival) {
        if (arrival.key() == null) {
            throw new Poison(Cause.NO_KEY, "the event has no key, so the record it is about is not known");
        }
        if (arrival.value() == null) {
            throw new Poison(Cause.TOMBSTONE, "the value is null; records are voided, never deleted");
        }
        if (!arrival.whole()) {
            throw new Poison(
                    Cause.TOO_LARGE, "the value has " + arrival.size() + " bytes, more than an event may have");
        }
        var envelope = new Envelope(arrival);
        UUID recordId = envelope.recordId();
        Source source = envelope.source();
        State state = state(arrival);
        envelope.agreesWith(state);
        return new Event(
                envelope.eventId(),
                recordId,
                envelope.revision(),
                envelope.time(),
                source,
                state,
                postings(source, state));
    }

    private static State state(Arrival arrival) {
        try {
            JsonNode json = JSON.readTree(arrival.value());
            if (!json.isObject()) {
                throw new Poison(Cause.BAD_JSON, "the value is not a JSON object");
            }
            return new State(json);
        } catch (IOException e) {
            throw new Poison(Cause.BAD_JSON, "the value is not JSON: " + firstLine(e.getMessage()));
        }
    }

    private List<Posting> postings(Source source, State state) {
        try {
            source.printedFrom(state);
            List<Posting> postings = source.postings(state);
            postings.forEach(this::check);
            return postings;
        } catch (RuntimeException e) {
            throw new Poison(Cause.UNMEASURABLE, source.recordType() + ": " + firstLine(e.getMessage()));
        }
    }

    private void check(Posting posting) {
        String key = posting.series().figure();
        Figure figure = dictionary
                .find(key)
                .orElseThrow(() -> new Unmeasurable("figure '" + key + "' is not in the dictionary"));
        boolean happened = posting.series().nature() == Nature.ACTUAL;
        if (happened && (figure.formula() != null || figure.kind() == Kind.PLAN)) {
            throw new Unmeasurable("figure '" + key + "' is " + figure.kind() + " and is not made from what happened");
        }
        for (String dimension : posting.series().dimensions().values().keySet()) {
            if (!figure.dimensions().contains(dimension)) {
                throw new Unmeasurable("figure '" + key + "' has no dimension '" + dimension + "'");
            }
        }
        if (posting.unit() != null && !figure.isCountedIn(posting.unit())) {
            throw new Unmeasurable(
                    "figure '" + key + "' is counted in " + figure.unit() + ", not in '" + posting.unit() + "'");
        }
        BigDecimal quantity = posting.quantity();
        if (quantity.abs().compareTo(LARGEST) > 0 || quantity.scale() > MOST_DECIMALS) {
            throw new Unmeasurable("figure '" + key + "': the quantity is absurd");
        }
    }

    private static String firstLine(String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("");
        return (line.length() > 300 ? line.substring(0, 300) + "…" : line).replace('\0', '\uFFFD');
    }
}
