package gujeong.gateway.page;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets a person show a token once, and keeps it in the browser until that is closed. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    /** As {@code mp.jwt.token.cookie} names it too. */
    public static final String COOKIE = "gujeong-token";

    /** No browser keeps a longer cookie. */
    private static final int LONGEST_TOKEN = 4000;

    private final JWTParser tokens;

    SignInResource(JWTParser tokens) {
        this.tokens = tokens;
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public RestResponse<String> ask(@RestQuery @DefaultValue("/") String to, @RestQuery boolean refused) {
        return Page.of(Templates.signIn(local(to), refused ? Notices.say("tokenRefused") : null));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> signIn(
            @RestForm @DefaultValue("") String token, @RestForm @DefaultValue("/") String to, @Context UriInfo uri) {
        String stripped = token.strip().replaceFirst("^Bearer\\s+", "");
        String fault = fault(stripped);
        if (fault != null) {
            return Page.of(RestResponse.Status.BAD_REQUEST, Templates.signIn(local(to), fault));
        }
        return RestResponse.ResponseBuilder.<String>seeOther(URI.create(local(to)))
                .cookie(cookie(stripped, uri).build())
                .build();
    }

    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public RestResponse<String> signOut(@Context UriInfo uri) {
        return RestResponse.ResponseBuilder.<String>seeOther(URI.create("/"))
                .cookie(cookie("", uri).maxAge(0).build())
                .build();
    }

    /** What is wrong with the token, for the person who sent it; null for nothing. */
    private String fault(String token) {
        if (token.isEmpty()) {
            return Notices.say("tokenMissing");
        }
        if (token.length() > LONGEST_TOKEN) {
            return Notices.say("tokenTooLong");
        }
        try {
            tokens.parse(token);
            return null;
        } catch (ParseException e) {
            return Notices.say("tokenInvalid");
        }
    }

    private static NewCookie.Builder cookie(String value, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(uri.getRequestUri().getScheme().equals("https"));
    }

    /** Only a place on this site: nobody is to be led elsewhere by a link. */
    private static String local(String to) {
        return to.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]*") || to.equals("/") ? to : "/";
    }
}
