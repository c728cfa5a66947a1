package gujeong.gateway.event;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.event.PoisonEvent.Cause;
import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.State;
import gujeong.gateway.measure.Unmeasurable;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Posting;

/** Decodes CloudEvents (binary mode) into measured events. Here is decided what a poison event is, and why. Pure. */
@Singleton
public class EventDecoder {

    /** More than ten times the budget of the whole country, and finer than any unit: more is a mistake. */
    private static final BigDecimal LARGEST = new BigDecimal("1e16");

    private static final int MOST_DECIMALS = 9;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Dictionary dictionary;

    public EventDecoder(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public DecodedMessage read(InboundMessage inbound) {
        try {
            return DecodedMessage.of(inbound, event(inbound));
        } catch (PoisonEvent poison) {
            return DecodedMessage.of(inbound, poison, poison.kind().isOfState() ? revision(inbound) : null);
        }
    }

    /** What the envelope says of an event whose state cannot be read; null when the envelope cannot be read either. */
    private static Revision revision(InboundMessage inbound) {
        try {
            var envelope = new Envelope(inbound);
            envelope.source();
            envelope.eventId();
            envelope.time();
            return new Revision(envelope.recordId(), envelope.revision());
        } catch (PoisonEvent poison) {
            return null;
        }
    }

    private Event event(InboundMessage inbound) {
        if (inbound.key() == null) {
            throw new PoisonEvent(Cause.NO_KEY, "the event has no key, so the record it is about is not known");
        }
        if (inbound.value() == null) {
            throw new PoisonEvent(Cause.TOMBSTONE, "the value is null; records are voided, never deleted");
        }
        if (!inbound.whole()) {
            throw new PoisonEvent(
                    Cause.TOO_LARGE, "the value has " + inbound.size() + " bytes, more than an event may have");
        }
        var envelope = new Envelope(inbound);
        UUID recordId = envelope.recordId();
        Source source = envelope.source();
        State state = state(inbound);
        envelope.agreesWith(state);
        List<Posting> postings = postings(source, state);
        List<UncountedPosting> uncounted = uncounted(source, postings);
        return new Event(
                envelope.eventId(),
                recordId,
                envelope.revision(),
                envelope.time(),
                source,
                state,
                uncounted.isEmpty() ? postings : List.of(),
                uncounted);
    }

    private static State state(InboundMessage inbound) {
        try {
            JsonNode json = JSON.readTree(inbound.value());
            if (!json.isObject()) {
                throw new PoisonEvent(Cause.BAD_JSON, "the value is not a JSON object");
            }
            return new State(json);
        } catch (IOException e) {
            throw new PoisonEvent(Cause.BAD_JSON, "the value is not JSON: " + firstLine(e.getMessage()));
        }
    }

    private List<Posting> postings(Source source, State state) {
        try {
            source.printedFrom(state);
            List<Posting> postings = source.postings(state);
            postings.forEach(posting -> check(source, posting));
            return postings;
        } catch (RuntimeException e) {
            throw new PoisonEvent(Cause.UNMEASURABLE, source.recordType() + ": " + firstLine(e.getMessage()));
        }
    }

    private void check(Source source, Posting posting) {
        BigDecimal quantity = posting.quantity();
        if (quantity.abs().compareTo(LARGEST) > 0 || quantity.scale() > MOST_DECIMALS) {
            throw new Unmeasurable("figure '" + posting.series().figure() + "': the quantity is absurd");
        }
        if (!source.namesFigures()) {
            misplaced(posting).ifPresent(objection -> {
                throw new Unmeasurable(objection);
            });
        }
    }

    /** Postings to figures that people have named, who need not know the dictionary. A wrong name is no failure. */
    private List<UncountedPosting> uncounted(Source source, List<Posting> postings) {
        return !source.namesFigures()
                ? List.of()
                : postings.stream()
                        .flatMap(posting ->
                                objection(posting).stream().map(reason -> new UncountedPosting(posting, reason)))
                        .toList();
    }

    /** Why the dictionary has no place for what people have named; empty when it has. */
    public Optional<String> objection(Posting posting) {
        return misplaced(posting).or(() -> posting.series().dimensions().values().entrySet().stream()
                .filter(each -> !dictionary.dimensions().get(each.getKey()).has(each.getValue()))
                .findFirst()
                .map(each -> "dimension '" + each.getKey() + "' has no value '" + each.getValue() + "'"));
    }

    private Optional<String> misplaced(Posting posting) {
        String key = posting.series().figure();
        Optional<Figure> known = dictionary.find(key);
        if (known.isEmpty()) {
            return Optional.of("figure '" + key + "' is not in the dictionary");
        }
        Figure figure = known.get();
        boolean happened = posting.series().nature() == Nature.ACTUAL;
        if (happened && (figure.formula() != null || figure.kind() == Kind.PLAN)) {
            return Optional.of("figure '" + key + "' is " + figure.kind() + " and is not made from what happened");
        }
        for (String dimension : posting.series().dimensions().values().keySet()) {
            if (!figure.dimensions().contains(dimension)) {
                return Optional.of("figure '" + key + "' has no dimension '" + dimension + "'");
            }
        }
        return posting.unit() == null || figure.isCountedIn(posting.unit())
                ? Optional.empty()
                : Optional.of(
                        "figure '" + key + "' is counted in " + figure.unit() + ", not in '" + posting.unit() + "'");
    }

    private static String firstLine(String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("");
        return (line.length() > 300 ? line.substring(0, 300) + "…" : line).replace('\0', '\uFFFD');
    }
}
