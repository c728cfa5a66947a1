package gujeong.gateway.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;

/** A page as it is sent: nothing in it is loaded from elsewhere, run, framed or kept. */
public final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    public static RestResponse<String> of(TemplateInstance template) {
        return of(RestResponse.Status.OK, template);
    }

    public static RestResponse<String> of(RestResponse.Status status, TemplateInstance template) {
        return RestResponse.ResponseBuilder.create(status, template.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
