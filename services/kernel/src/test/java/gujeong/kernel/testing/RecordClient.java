package gujeong.kernel.testing;

import java.nio.charset.StandardCharsets;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** What a clerk of the division does with the service under test: records, corrects, voids, reads. */
public final class RecordClient {

    private static final String SERVICE = ConfigProvider.getConfig().getValue("gujeong.service", String.class);
    private static final String API = "/api/v1/" + SERVICE + "/";
    private static final String EDITOR = SERVICE + "-editor";

    private RecordClient() {}

    /** A request with an editor's token and a JSON body. */
    public static RequestSpecification editor() {
        return as(Tokens.as(EDITOR)).contentType("application/json");
    }

    public static RequestSpecification reader() {
        return as(Tokens.as("reader"));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static String path(String collection) {
        return API + collection;
    }

    public static String path(String collection, String id) {
        return API + collection + "/" + id;
    }

    public static Response records(String collection, Object facts) {
        return editor().body(facts).post(path(collection));
    }

    /** Records what a test needs and returns its id. */
    public static String has(String collection, Object facts) {
        return records(collection, facts).then().statusCode(201).extract().path("id");
    }

    /** Records what several tests need, unless another has done so. */
    public static void hasOnce(String collection, Object facts) {
        int status = records(collection, facts).statusCode();
        if (status != 201 && status != 409) {
            throw new AssertionError(collection + " could not be recorded: " + status);
        }
    }

    public static Response reads(String collection, String id) {
        return reader().get(path(collection, id));
    }

    public static Response history(String collection, String id) {
        return reader().get(path(collection, id) + "/history");
    }

    public static Response corrects(String collection, String id, int revision, String reason, Object facts) {
        return editor().header("If-Match", etag(revision))
                .queryParam("reason", reason)
                .body(facts)
                .put(path(collection, id));
    }

    public static Response voids(String collection, String id, int revision, String reason) {
        return editor().header("If-Match", etag(revision))
                .queryParam("reason", reason)
                .delete(path(collection, id));
    }

    /** Makes a step of a record's lifecycle, such as its distribution; a null states nothing. */
    public static Response steps(String collection, String id, int revision, String step, Object request) {
        RequestSpecification editor = editor().header("If-Match", etag(revision));
        return (request == null ? editor : editor.body(request)).post(path(collection, id) + "/" + step);
    }

    public static Response imports(String collection, String csv) {
        return imports(collection, csv.getBytes(StandardCharsets.UTF_8));
    }

    public static Response imports(String collection, byte[] csv) {
        return as(Tokens.as(EDITOR)).contentType("text/csv").body(csv).post(path(collection) + "/imports");
    }

    /** Corrects many records from one file. */
    public static Response correctsAll(String collection, String reason, String csv) {
        return as(Tokens.as(EDITOR))
                .contentType("text/csv; charset=UTF-8")
                .queryParam("reason", reason)
                .body(csv)
                .post(path(collection) + "/corrections");
    }

    public static Response exports(String collection, Object... parameters) {
        RequestSpecification request = reader();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get(path(collection) + "/exports");
    }

    public static String etag(int revision) {
        return "\"" + revision + "\"";
    }
}
