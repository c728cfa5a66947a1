package gujeong.gateway.page;

import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;

/** A page as it is sent: it loads nothing from elsewhere, runs no script, and may not be framed or cached. */
public final class Page {

    /** Where data can be had too, it is what a caller gets who takes anything. */
    public static final String BESIDE_DATA = MediaType.TEXT_HTML + ";qs=0.9";

    static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            // a page that names itself to nobody would send its forms without an origin
            "Referrer-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private Page() {}

    public static RestResponse<String> of(TemplateInstance template) {
        return of(RestResponse.Status.OK, template);
    }

    public static RestResponse<String> of(RestResponse.Status status, TemplateInstance template) {
        RestResponse.ResponseBuilder<String> page =
                RestResponse.ResponseBuilder.create(status, template.render()).type(TYPE);
        HEADERS.forEach(page::header);
        return page.build();
    }
}
