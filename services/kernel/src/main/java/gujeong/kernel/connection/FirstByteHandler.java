package gujeong.kernel.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Waits for the first byte of a connection. Only then is its pipeline complete, and the watch can be put behind the
 * HTTP codec, where requests and answers are seen instead of bytes. Where HTTP/2 is offered there is no such place: such
 * a connection is not watched, and so the public ports do not offer it.
 */
final class FirstByteHandler extends ChannelInboundHandlerAdapter {

    private final WatchedConnection connection;

    FirstByteHandler(WatchedConnection connection) {
        this.connection = connection;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connection.start();
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        ChannelHandlerContext server = context.pipeline().context(VertxHandler.class);
        if (server == null) {
            connection.end();
        } else {
            context.pipeline().addBefore(server.name(), "watched", connection);
            context.pipeline().addBefore(server.name(), "addresses", new RequestTargetCheck());
            answerTheUnreadable(server);
        }
        // before the bytes are passed on: the next handler may send them through the pipeline from its start again
        context.pipeline().remove(this);
        context.fireChannelRead(bytes);
    }

    private static void answerTheUnreadable(ChannelHandlerContext server) {
        if (((VertxHandler<?>) server.handler()).getConnection() instanceof HttpServerConnection http) {
            http.invalidRequestHandler(new MalformedHead());
        }
    }
}
