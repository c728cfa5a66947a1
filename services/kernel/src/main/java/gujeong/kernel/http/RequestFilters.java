package gujeong.kernel.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** What happens to every request before and after its resource: an id, and a bound on the size of bodies. */
@ApplicationScoped
public class RequestFilters {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final RequestId requestId;
    private final BytesInFlight bytesInFlight;
    private final int maxJsonBytes;
    private final long maxUploadBytes;

    RequestFilters(
            RequestId requestId,
            BytesInFlight bytesInFlight,
            @ConfigProperty(name = "gujeong.json.max-bytes") int maxJsonBytes,
            @ConfigProperty(name = "gujeong.upload.max-bytes") long maxUploadBytes) {
        this.requestId = requestId;
        this.bytesInFlight = bytesInFlight;
        this.maxUploadBytes = maxUploadBytes;
        this.maxJsonBytes = maxJsonBytes;
    }

    @ServerRequestFilter(preMatching = true)
    public void identify(ContainerRequestContext request) {
        requestId.propose(request.getHeaderString(RequestId.HEADER));
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, ResourceInfo resource) {
        MediaType type = request.getMediaType();
        if (type == null) {
            return;
        }
        if (CSV.isCompatible(type) && request.getLength() > maxUploadBytes) {
            throw Uploads.tooLarge(maxUploadBytes);
        }
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            int most = most(resource);
            if (request.getLength() > most) {
                throw tooLarge(most);
            }
            bytesInFlight.admit(request.getLength() < 0 ? most : request.getLength());
            request.setEntityStream(new Bounded(request.getEntityStream(), most));
        }
    }

    private int most(ResourceInfo resource) {
        MaxBodySize largest = resource.getResourceClass().getAnnotation(MaxBodySize.class);
        return largest == null ? maxJsonBytes : largest.bytes();
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestId.HEADER, requestId.value());
    }

    private static Refusal tooLarge(int most) {
        return Refusal.of(ProblemCode.BODY_TOO_LARGE, Reason.of("body.jsonTooLarge", most));
    }

    /** A body without a Content-Length must not get past the bound either. */
    private static final class Bounded extends FilterInputStream {
        private final int most;
        private long read;

        Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
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
            if (read > most) {
                throw tooLarge(most);
            }
        }
    }
}
