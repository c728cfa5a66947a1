package gujeong.kernel.connection;

import java.net.ProtocolException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.HostAndPort;

/**
 * Checks the target and the Host header of a request before the platform does, which would answer without a body. An
 * invalid request is passed on as one whose head cannot be decoded: {@link MalformedHead} refuses it.
 */
final class RequestTargetCheck extends ChannelInboundHandlerAdapter {

    private boolean isRefused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isRefused) {
            // the connection is being closed
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
            try {
                new URI(request.uri());
                ensureItNamesOneHost(request);
            } catch (URISyntaxException | ProtocolException e) {
                isRefused = true;
                request.setDecoderResult(DecoderResult.failure(e));
            }
        }
        context.fireChannelRead(message);
    }

    /** As HTTP/1.1 demands; older callers may name none. */
    private static void ensureItNamesOneHost(HttpRequest request) throws ProtocolException {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        boolean mayBeMissing = !request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        if (hosts.isEmpty() && mayBeMissing) {
            return;
        }
        if (hosts.size() != 1 || HostAndPort.parseAuthority(hosts.get(0), -1) == null) {
            throw new ProtocolException("Host");
        }
    }
}
