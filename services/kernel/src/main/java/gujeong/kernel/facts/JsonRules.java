package gujeong.kernel.facts;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;

import gujeong.kernel.text.CharacterRules;

/**
 * JSON read strictly: unknown or repeated fields, quoted numbers, fractions where whole numbers belong and text
 * after the object are refused, because each of them is a caller's mistake that would otherwise be recorded.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    /** No legitimate document comes near these limits; one that does is an attack on memory. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxTokenCount(10_000)
            .maxStringLength(Recorded.MOST_STATE_BYTES)
            .maxNameLength(200)
            .maxNumberLength(100)
            .build();

    /** Last, or the date reader of the platform would come before ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(BOUNDS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.getFactory().enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        for (LogicalType type : new LogicalType[] {
            LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.DateTime, LogicalType.Enum
        }) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("stated")
                .addDeserializer(String.class, new Texts())
                .addDeserializer(LocalDate.class, new Dates())
                .addDeserializer(LocalTime.class, new Times())
                .addDeserializer(Instant.class, new Instants())
                // the usual one adds seconds nobody stated
                .addSerializer(LocalTime.class, new ToStringSerializer(LocalTime.class)));
    }

    /**
     * A time of day as people write it on a door: {@code HH:MM}, to the minute.
     *
     * @throws DateTimeParseException if the text is not one
     */
    public static LocalTime time(String text) {
        if (text.length() != "HH:MM".length()) {
            throw new DateTimeParseException("not HH:MM", text, 0);
        }
        return LocalTime.parse(text);
    }

    /**
     * An instant as text with its zone, to the microsecond: no more is kept, and what is answered must equal what is
     * read back.
     *
     * @throws DateTimeParseException if the text is not one
     */
    public static Instant instant(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return CharacterRules.normal(
                    com.fasterxml.jackson.databind.deser.std.StringDeserializer.instance.deserialize(parser, context));
        }
    }

    /** {@code YYYY-MM-DD} only: an instant may be another day here, and a number was never meant as a date. */
    private static final class Dates extends StdScalarDeserializer<LocalDate> {
        Dates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a date");
            }
        }
    }

    /** {@code HH:MM} only: seconds, a day or a zone beside it were never meant as a time of day. */
    private static final class Times extends StdScalarDeserializer<LocalTime> {
        Times() {
            super(LocalTime.class);
        }

        @Override
        public LocalTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalTime) context.handleUnexpectedToken(LocalTime.class, parser);
            }
            try {
                return time(parser.getText());
            } catch (DateTimeParseException e) {
                return (LocalTime) context.handleWeirdStringValue(LocalTime.class, parser.getText(), "not a time");
            }
        }
    }

    /** Text only: a bare number may be seconds or milliseconds, and which is meant is not said. */
    private static final class Instants extends StdScalarDeserializer<Instant> {
        Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return instant(parser.getText());
            } catch (DateTimeParseException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "not an instant");
            }
        }
    }
}
