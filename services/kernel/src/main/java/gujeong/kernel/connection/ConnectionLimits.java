package gujeong.kernel.connection;

import java.time.Duration;

import org.eclipse.microprofile.config.Config;

/**
 * What callers' connections may take. Vert.x starts before there are beans, so this is no config mapping.
 *
 * @param most connections at a time; the one that has waited longest for a request makes room for a new one
 * @param firstHead how long a new connection may take to send the head of its first request
 * @param nextHead how long the next request may take, from the end of the answer before it to the end of its head
 * @param bodyWindow how often it is looked at how much of a body has come
 * @param bodyBytes how many bytes of a body must come in each window, while they can be taken
 * @param unread how long what was sent to the caller may find no room in its network buffers
 * @param unreadBytes what all callers together may leave unread; beyond it, callers that have not read for a second are
 *     disconnected
 */
record ConnectionLimits(
        int most,
        Duration firstHead,
        Duration nextHead,
        Duration bodyWindow,
        long bodyBytes,
        Duration unread,
        long unreadBytes) {

    private static final String PREFIX = "gujeong.connections.";

    static ConnectionLimits of(Config config) {
        return new ConnectionLimits(
                value(config, "most", Integer.class, 2000),
                value(config, "first-head", Duration.class, Duration.ofSeconds(10)),
                value(config, "next-head", Duration.class, Duration.ofMinutes(1)),
                value(config, "body-window", Duration.class, Duration.ofSeconds(10)),
                value(config, "body-bytes", Long.class, 10_240L),
                value(config, "unread", Duration.class, Duration.ofSeconds(30)),
                value(config, "unread-bytes", Long.class, 33_554_432L));
    }

    private static <T> T value(Config config, String name, Class<T> type, T otherwise) {
        return config.getOptionalValue(PREFIX + name, type).orElse(otherwise);
    }
}
