package gujeong.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.http.Credentials;
import gujeong.gateway.http.Origin;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** Lets a person show a token once, and keeps it in the browser until that is closed. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    /** No browser keeps a longer cookie. */
    private static final int LONGEST_TOKEN = 4000;

    private final JWTParser tokens;

    SignInResource(JWTParser tokens) {
        this.tokens = tokens;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> ask(@RestQuery @DefaultValue("/") String to, @RestQuery boolean refused) {
        return Page.of(Templates.signIn(LocalPath.local(to), refused ? PageMessages.say("tokenRefused") : null));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> signIn(
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("/") String to,
            @Context HttpServerRequest request) {
        refuseForeign(request);
        String stripped = token.strip().replaceFirst("^Bearer\\s+", "");
        String fault = fault(stripped);
        if (fault != null) {
            return Page.of(RestResponse.Status.BAD_REQUEST, Templates.signIn(LocalPath.local(to), fault));
        }
        return seeOther(LocalPath.local(to), cookie(stripped, request));
    }

    @POST
    @Path("sign-out")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> signOut(@Context HttpServerRequest request) {
        refuseForeign(request);
        return seeOther("/", cookie("", request).maxAge(0));
    }

    /** Nobody is signed in, as somebody else perhaps, or out by a page of another site. */
    private static void refuseForeign(HttpServerRequest request) {
        if (Origin.of(request) == Origin.FOREIGN) {
            throw Refusal.of(ProblemCode.FORBIDDEN, "page.foreignForm");
        }
    }

    private static RestResponse<String> seeOther(String place, NewCookie.Builder cookie) {
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .cookie(cookie.build())
                .build();
    }

    /** What is wrong with the token, for the person who sent it; null for nothing. */
    private String fault(String token) {
        if (token.isEmpty()) {
            return PageMessages.say("tokenMissing");
        }
        if (token.length() > LONGEST_TOKEN) {
            return PageMessages.say("tokenTooLong");
        }
        try {
            tokens.parse(token);
            return null;
        } catch (ParseException e) {
            return PageMessages.say("tokenInvalid");
        }
    }

    private static NewCookie.Builder cookie(String value, HttpServerRequest request) {
        return new NewCookie.Builder(Credentials.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(request.scheme().equals("https"));
    }
}
