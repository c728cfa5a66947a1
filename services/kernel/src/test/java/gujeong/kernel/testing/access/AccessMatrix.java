package gujeong.kernel.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Calls every operation of a document as everybody: those admitted (anything but 401 and 403) must be those the
 * document names. Bodies are rubbish, so that a refusal after the body was read would show as 400.
 */
public final class AccessMatrix {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAILURE = 500;
    private static final int UNAVAILABLE = 503;
    private static final String PROBLEM = "application/problem+json";
    private static final String RUBBISH = "{\"rubbish";
    /** What no operation answers in unless its document says so. Pages are in no document. */
    private static final List<String> OTHER_TYPES = List.of("text/plain", "application/xml");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final List<ApiOperation> operations;
    private final List<Persona> personas;

    /** @param base the address of the process that is asked */
    public AccessMatrix(URI base, ApiDocument document, Signer signer) {
        this(base, document, signer, path -> true);
    }

    /** @param answered the paths that this process answers; a document may hold those of others too */
    public AccessMatrix(URI base, ApiDocument document, Signer signer, Predicate<String> answered) {
        this.base = base;
        this.operations = document.operations().stream()
                .filter(operation -> answered.test(operation.path()))
                .toList();
        Set<String> declared = new TreeSet<>();
        operations.forEach(operation -> declared.addAll(operation.roles()));
        this.personas = Persona.all(signer, declared);
    }

    /** How many operations are asked. */
    public int size() {
        return operations.size();
    }

    /** The operations that the document declares open to everybody. */
    public List<String> open() {
        return operations.stream()
                .filter(ApiOperation::isOpen)
                .map(ApiOperation::toString)
                .toList();
    }

    /** Callers wrongly admitted or wrongly refused, and responses that lack what every response must have. */
    public List<String> differences() {
        return operations.parallelStream()
                .flatMap(operation -> differences(operation).stream())
                .toList();
    }

    private List<String> differences(ApiOperation operation) {
        List<String> found = new ArrayList<>();
        for (Persona persona : personas) {
            if (operation.isOpen() && persona.token() != null && !persona.valid()) {
                continue; // a bad token for what needs none may be refused or not
            }
            for (String form : operation.forms()) {
                HttpResponse<String> answer = ask(operation, persona.token(), form);
                for (String fault : faults(operation, persona, answer)) {
                    found.add(operation + " as " + form + " with " + persona.name() + ": " + fault);
                }
            }
        }
        return found;
    }

    /** Operations that answer in a media type they do not declare, or refuse it in another form than a problem. */
    public List<String> mistyped() {
        List<String> found = new ArrayList<>();
        for (ApiOperation operation : operations) {
            for (String type : OTHER_TYPES) {
                if (operation.answerTypes().contains(type)) {
                    continue;
                }
                HttpResponse<String> answer = ask(operation, tokenFor(operation), type);
                if (answer.statusCode() != NOT_ACCEPTABLE || !isProblem(answer)) {
                    found.add(operation + " asked for " + type + ": " + answer.statusCode() + " "
                            + answer.headers().firstValue("Content-Type").orElse("without a type"));
                }
            }
        }
        return found;
    }

    private List<String> faults(ApiOperation operation, Persona persona, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.statusCode();
        boolean refused = status == UNAUTHENTICATED || status == FORBIDDEN;
        if (operation.letsIn(persona.roles()) == refused) {
            faults.add("answered " + status + ", declared for " + operation.roles());
        } else if (refused && status != (persona.valid() ? FORBIDDEN : UNAUTHENTICATED)) {
            faults.add("refused with " + status);
        }
        if (status >= FIRST_FAILURE && status != UNAVAILABLE) {
            faults.add("failed with " + status);
        }
        if (status >= FIRST_ERROR && !isProblem(answer)) {
            faults.add(status + " is no problem but " + answer.headers().allValues("Content-Type"));
        }
        if (status == UNAUTHENTICATED && !"[Bearer]".equals(all(answer, "WWW-Authenticate"))) {
            faults.add("WWW-Authenticate is " + all(answer, "WWW-Authenticate"));
        }
        faults.addAll(headerFaults(operation, answer));
        return faults;
    }

    private static List<String> headerFaults(ApiOperation operation, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        expect(faults, answer, "X-Content-Type-Options", "nosniff");
        expect(faults, answer, "Referrer-Policy", "no-referrer");
        expect(faults, answer, "X-Frame-Options", "DENY");
        expect(faults, answer, "Content-Security-Policy", "frame-ancestors 'none'");
        expect(faults, answer, "Vary", "Accept");
        expect(faults, answer, "Vary", "Authorization");
        boolean kept = answer.statusCode() < FIRST_ERROR && !operation.aboutPeople();
        if (!kept) {
            expect(faults, answer, "Cache-Control", "no-store");
        } else if (!operation.isOpen() && !all(answer, "Cache-Control").contains("no-store")) {
            expect(faults, answer, "Cache-Control", "private, no-cache");
        }
        return faults;
    }

    private static void expect(List<String> faults, HttpResponse<String> answer, String name, String value) {
        List<String> values = answer.headers().allValues(name);
        if (values.size() != 1 || !values.get(0).contains(value)) {
            faults.add(answer.statusCode() + " has " + name + " " + values + ", not one with " + value);
        }
    }

    private String tokenFor(ApiOperation operation) {
        return personas.stream()
                .filter(persona -> persona.token() != null && persona.valid())
                .filter(persona -> operation.letsIn(persona.roles()))
                .findFirst()
                .orElseThrow()
                .token();
    }

    private HttpResponse<String> ask(ApiOperation operation, String token, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(operation.harmless()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        operation.method(),
                        operation.bodyType() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(RUBBISH));
        if (operation.bodyType() != null) {
            request.header("Content-Type", operation.bodyType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM);
    }

    private static String all(HttpResponse<String> answer, String name) {
        HttpHeaders headers = answer.headers();
        return headers.allValues(name).toString();
    }
}
