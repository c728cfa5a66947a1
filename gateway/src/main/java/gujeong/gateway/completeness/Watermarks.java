package gujeong.gateway.completeness;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.event.Payload;
import gujeong.kernel.relay.TopicNames;

/** The services' watermarks: kept until a later one has been reached. */
public final class Watermarks {

    private static final Logger LOG = Logger.getLogger(Watermarks.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Watermarks() {}

    /** The watermark an arrival holds; empty, and said so in the log, when it cannot be read: the next one follows soon. */
    public static Optional<Watermark> read(ConsumerRecord<byte[], Payload> record) {
        try {
            byte[] value = record.value() == null ? new byte[0] : record.value().bytes();
            Watermark watermark = JSON.readValue(value, Watermark.class);
            if (watermark != null
                    && record.topic().equals(TopicNames.watermarks(watermark.service()))
                    && watermark.at() != null
                    && watermark.offsets() != null) {
                return Optional.of(watermark);
            }
            LOG.warnf("%s@%d is not a watermark of its topic", record.topic(), record.offset());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf(
                    "%s@%d is not a watermark: %s",
                    record.topic(), record.offset(), e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /**
     * What arrives last was said last. A watermark kept for a later instant was dated by a clock that has been set back
     * since, and would hide all later ones until that instant is reached.
     */
    static void keep(Jdbi jdbi, Collection<Watermark> watermarks) {
        jdbi.useTransaction(handle -> {
            for (Watermark watermark : watermarks) {
                handle.createUpdate("DELETE FROM public.watermark WHERE service = :service AND at > :at")
                        .bind("service", watermark.service())
                        .bind("at", watermark.at())
                        .execute();
                handle.createUpdate(
                                """
                                INSERT INTO public.watermark (service, at, journal_rows, unpublished, offsets)
                                VALUES (:service, :at, :rows, :unpublished, :offsets::jsonb)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("service", watermark.service())
                        .bind("at", watermark.at())
                        .bind("rows", watermark.journalRows())
                        .bind("unpublished", watermark.unpublished())
                        .bind("offsets", json(watermark.offsets()))
                        .execute();
            }
        });
    }

    /** Forgets those that a later, reached one has made useless. */
    static void forgetBefore(Jdbi jdbi, Watermark reached) {
        jdbi.useHandle(
                handle -> handle.createUpdate("DELETE FROM public.watermark WHERE service = :service AND at < :at")
                        .bind("service", reached.service())
                        .bind("at", reached.at())
                        .execute());
    }

    /** The latest first. */
    static List<Watermark> of(Handle handle, Collection<String> services) {
        return handle.createQuery(
                        """
                        SELECT service, at, journal_rows, unpublished, offsets FROM public.watermark
                        WHERE service = ANY (:services) ORDER BY at DESC
                        """)
                .bindArray("services", String.class, List.copyOf(services))
                .map((row, context) -> new Watermark(
                        row.getString("service"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("journal_rows"),
                        row.getLong("unpublished"),
                        offsets(row.getString("offsets"))))
                .list();
    }

    private static String json(Map<Integer, Long> offsets) {
        try {
            return JSON.writeValueAsString(offsets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of numbers can always be written", e);
        }
    }

    private static Map<Integer, Long> offsets(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<Integer, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a watermark holds offsets that were not written so: " + json, e);
        }
    }
}
