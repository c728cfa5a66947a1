package gujeong.kernel.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Watches the connections of every server socket that Vert.x opens. Vert.x finds this class through {@code
 * META-INF/services}: Quarkus gives no access to the servers it starts, nor to a connection before its first request.
 */
public final class WatchedServers implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new Watching(new Connections(ConnectionLimits.of(ConfigProvider.getConfig()))));
    }

    /** The usual transport, with a watch on what its server sockets accept. */
    private static final class Watching extends JDKTransport {
        private final Connections connections;

        Watching(Connections connections) {
            this.connections = connections;
        }

        @Override
        public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
            ChannelFactory<? extends ServerChannel> usual = super.serverChannelFactory(domainSocket);
            return () -> {
                ServerChannel server = usual.newChannel();
                server.pipeline().addLast(new Accepting(connections));
                return server;
            };
        }
    }

    /** Sees each accepted connection before anything is read from it. */
    private static final class Accepting extends ChannelInboundHandlerAdapter {
        private final Connections connections;

        Accepting(Connections connections) {
            this.connections = connections;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            Channel channel = (Channel) accepted;
            if (connections.watch(channel)) {
                context.fireChannelRead(channel);
            } else {
                channel.unsafe().closeForcibly();
            }
        }
    }
}
