package gujeong.kernel.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import org.jboss.logging.Logger;

/**
 * One connection, and how long its caller has been waited for: for the head of a request, for a body, or for room to
 * send the answer. While the request is worked on, nobody waits for the caller and nothing is closed. All of it happens
 * on the connection's event loop, but for the question how long a head has been waited for.
 */
final class WatchedConnection extends ChannelDuplexHandler {

    private static final Logger LOG = Logger.getLogger(WatchedConnection.class);
    private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();
    private static final long NEVER = 0;

    private final Channel channel;
    private final Connections connections;
    private final ConnectionLimits limits;

    private long requests;
    private long answers;
    /** When the wait for the head of a request began; {@link #NEVER} while a request is worked on. */
    private volatile long headSince = System.nanoTime();

    private boolean isBodyDue;
    private long windowSince;
    private long windowBytes;

    private long fullSince = NEVER;
    private long unread;
    private ScheduledFuture<?> looking;

    WatchedConnection(Channel channel, Connections connections) {
        this.channel = channel;
        this.connections = connections;
        this.limits = connections.limits;
    }

    /** Looks at the connection every second until it is closed. */
    void start() {
        looking = channel.eventLoop().scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> end());
    }

    /** Looks at it no longer: what cannot be seen must not be judged. */
    void end() {
        looking.cancel(false);
        headSince = NEVER;
        connections.unread(-unread);
        unread = 0;
    }

    boolean isWaitedFor() {
        return headSince != NEVER;
    }

    long waitedForSince() {
        return headSince;
    }

    /** Closes it at once: the usual way waits until all that was written has been read. */
    void close(String reason) {
        LOG.debugf("closing the connection of %s: %s", channel.remoteAddress(), reason);
        channel.eventLoop()
                .execute(() -> channel.unsafe().close(channel.unsafe().voidPromise()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            requests++;
            headSince = NEVER;
            isBodyDue = true;
            beginWindow();
        }
        if (message instanceof HttpContent content) {
            windowBytes += content.content().readableBytes();
            isBodyDue = isBodyDue && !(message instanceof LastHttpContent);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message) && ++answers == requests) {
            headSince = System.nanoTime();
        }
        context.write(message, promise);
    }

    /** 100 Continue is no answer yet. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        fullSince = channel.isWritable() ? NEVER : System.nanoTime();
        context.fireChannelWritabilityChanged();
    }

    private void look() {
        count();
        if (fullSince != NEVER) {
            lookAtReading();
            return;
        }
        if (isBodyDue) {
            lookAtBody();
        }
        if (isWaitedFor()) {
            lookAtHead();
        }
    }

    private void count() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        long now = buffer == null ? 0 : buffer.totalPendingWriteBytes();
        connections.unread(now - unread);
        unread = now;
    }

    private void lookAtReading() {
        long full = System.nanoTime() - fullSince;
        if (full > limits.unread().toNanos()) {
            close("it does not read its answer");
        } else if (full > ONE_SECOND && connections.isTooMuchUnread()) {
            close("it does not read its answer, and too much is unread");
        }
    }

    private void lookAtHead() {
        Duration allowed = requests == 0 ? limits.firstHead() : limits.nextHead();
        if (System.nanoTime() - headSince > allowed.toNanos()) {
            close("no request came in time");
        }
    }

    /** While the reading is paused, it is not the caller who is slow. */
    private void lookAtBody() {
        if (!channel.config().isAutoRead()) {
            beginWindow();
        } else if (System.nanoTime() - windowSince > limits.bodyWindow().toNanos()) {
            if (windowBytes < limits.bodyBytes()) {
                close("its body comes too slowly");
            }
            beginWindow();
        }
    }

    private void beginWindow() {
        windowSince = System.nanoTime();
        windowBytes = 0;
    }
}
