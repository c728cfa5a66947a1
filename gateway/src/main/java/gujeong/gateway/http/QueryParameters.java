package gujeong.gateway.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import gujeong.gateway.series.Moment;
import gujeong.kernel.constraints.TimeParameters;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.QueryRules;

/**
 * The query parameters of a request for figures. One that the operation does not have is refused, as is one that is not
 * sent once with a value: a misspelt filter would silently give a total, a misspelt day the figures of today.
 */
public final class QueryParameters {

    public static final String AS_OF = "asOf";
    public static final String KNOWN_AT = "knownAt";

    private final MultivaluedMap<String, String> sent;
    private final Clock clock;

    /**
     * @param allowed the names the operation has
     * @throws Refusal 400 naming the parameter
     */
    public QueryParameters(MultivaluedMap<String, String> sent, Clock clock, List<String> allowed) {
        this.sent = sent;
        this.clock = clock;
        sent.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw QueryRules.unknown(name, allowed);
            }
            if (values.size() != 1 || values.get(0).isBlank()) {
                throw Refusal.invalid(name, "query.onceWithValue.gateway");
            }
        });
    }

    /** What was sent; null if nothing was. */
    public String text(String name) {
        return sent.getFirst(name);
    }

    /** @throws Refusal 400 if it is no day */
    public LocalDate day(String name, LocalDate otherwise) {
        String text = text(name);
        return text == null ? otherwise : TimeParameters.day(name, text);
    }

    /** The last business date that counts, today by default. */
    public LocalDate asOf() {
        return day(AS_OF, today());
    }

    /** Null for everything known now. */
    public Instant knownAt() {
        String text = text(KNOWN_AT);
        return text == null ? null : TimeParameters.moment(KNOWN_AT, text);
    }

    public Moment moment() {
        return new Moment(asOf(), knownAt());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
