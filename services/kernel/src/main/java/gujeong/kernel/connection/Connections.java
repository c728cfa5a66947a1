package gujeong.kernel.connection;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;

/** All connections that callers hold at the moment. Thread-safe. */
final class Connections {

    /**
     * Bytes that the system takes for a caller that does not read. By itself it would take up to 4 MB for each, and for as
     * long it would look as if the caller were reading.
     */
    private static final int SENT_AHEAD = 128 * 1024;

    final ConnectionLimits limits;
    private final Set<WatchedConnection> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong unread = new AtomicLong();

    Connections(ConnectionLimits limits) {
        this.limits = limits;
    }

    /** Watches a connection from now on. When there are too many, another one is closed for it; false if none can be. */
    boolean watch(Channel channel) {
        if (all.size() >= limits.most()) {
            Optional<WatchedConnection> longest = longestWaitedFor();
            if (longest.isEmpty()) {
                return false;
            }
            longest.get().close("there are too many connections");
        }
        channel.config().setOption(ChannelOption.SO_SNDBUF, SENT_AHEAD);
        var connection = new WatchedConnection(channel, this);
        all.add(connection);
        channel.closeFuture().addListener(closed -> all.remove(connection));
        channel.pipeline().addLast(new FirstByteHandler(connection));
        return true;
    }

    private Optional<WatchedConnection> longestWaitedFor() {
        return all.stream()
                .filter(WatchedConnection::isWaitedFor)
                .min(Comparator.comparingLong(WatchedConnection::waitedForSince));
    }

    /** Adds to, or takes from, the bytes that wait to be read by their callers. */
    void unread(long difference) {
        unread.addAndGet(difference);
    }

    boolean isTooMuchUnread() {
        return unread.get() > limits.unreadBytes();
    }
}
