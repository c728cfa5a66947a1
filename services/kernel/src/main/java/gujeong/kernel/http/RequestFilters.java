package gujeong.kernel.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** What happens to every request before and after its resource: an id, and a bound on the size of JSON bodies. */
@ApplicationScoped
public class RequestFilters {

    private final RequestId requestId;
    private final long maxJsonBytes;

    RequestFilters(RequestId requestId, @ConfigProperty(name = "gujeong.json.max-bytes") long maxJsonBytes) {
        this.requestId = requestId;
        this.maxJsonBytes = maxJsonBytes;
    }

    @ServerRequestFilter(preMatching = true)
    public void identify(ContainerRequestContext request) {
        requestId.propose(request.getHeaderString(RequestId.HEADER));
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return;
        }
        if (request.getLength() > maxJsonBytes) {
            throw tooLarge();
        }
        request.setEntityStream(new Bounded(request.getEntityStream()));
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestId.HEADER, requestId.value());
    }

    private Refusal tooLarge() {
        return Refusal.of(ProblemCode.BODY_TOO_LARGE, "A JSON body may have " + maxJsonBytes + " bytes at most.");
    }

    /** A body without a Content-Length must not get past the bound either. */
    private final class Bounded extends FilterInputStream {
        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int off, int len) throws IOException {
            int n = super.read(bytes, off, len);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > maxJsonBytes) {
                throw tooLarge();
            }
        }
    }
}
