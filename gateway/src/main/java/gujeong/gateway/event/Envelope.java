package gujeong.gateway.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import gujeong.gateway.event.PoisonEvent.Cause;
import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.Sources;
import gujeong.gateway.measure.State;
import gujeong.kernel.relay.TopicNames;

/** The headers of one message (CloudEvents 1.0, binary mode), each of them validated when it is read. */
record Envelope(InboundMessage inbound) {

    private static final String KNOWN_VERSION = "1";

    Source source() {
        String recordType = header("ce_recordtype");
        String version = version(header("ce_type"), recordType);
        Source source = Sources.find(recordType)
                .orElseThrow(() -> new PoisonEvent(Cause.UNKNOWN_TYPE, "no measure reads '" + recordType + "'"));
        if (!header("ce_source").equals("/" + source.service())
                || !inbound.topic().equals(TopicNames.records(source.service()))) {
            throw bad("an event of " + recordType + " from " + header("ce_source") + " cannot come by "
                    + inbound.topic());
        }
        if (!version.equals(KNOWN_VERSION)) {
            throw new PoisonEvent(Cause.UNKNOWN_VERSION, "version " + version + " of " + recordType + " is not known");
        }
        return source;
    }

    /** The major version at the end of a type such as {@code budget.commitment.recorded.v1}. */
    private static String version(String type, String recordType) {
        int end = type.lastIndexOf(".v");
        if (end < 0 || !type.startsWith(recordType + ".") || end <= recordType.length()) {
            throw bad("ce_type '" + type + "' is not about ce_recordtype '" + recordType + "'");
        }
        return type.substring(end + 2);
    }

    UUID recordId() {
        if (!header("ce_specversion").equals("1.0")) {
            throw bad("ce_specversion is '" + header("ce_specversion") + "'");
        }
        if (!header("ce_subject").equals(inbound.key())) {
            throw bad("the key is '" + inbound.key() + "', ce_subject '" + header("ce_subject") + "'");
        }
        return uuid("ce_subject");
    }

    UUID eventId() {
        return uuid("ce_id");
    }

    int revision() {
        String text = header("ce_revision");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw bad("ce_revision is '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    Instant time() {
        try {
            return OffsetDateTime.parse(header("ce_time")).toInstant();
        } catch (DateTimeParseException e) {
            throw bad("ce_time is '" + header("ce_time") + "'");
        }
    }

    void agreesWith(State state) {
        if (!inbound.key().equals(state.json().path("id").asText())
                || state.json().path("revision").asInt() != revision()) {
            throw bad("id and revision of the state are not those of the headers");
        }
    }

    private UUID uuid(String name) {
        UUID uuid = DecodedMessage.uuid(header(name));
        if (uuid == null) {
            throw bad(name + " is '" + header(name) + "', not a UUID");
        }
        return uuid;
    }

    private String header(String name) {
        String value = inbound.headers().get(name);
        if (value == null) {
            throw bad("the header " + name + " is missing");
        }
        return value;
    }

    private static PoisonEvent bad(String message) {
        return new PoisonEvent(Cause.BAD_ENVELOPE, message);
    }
}
