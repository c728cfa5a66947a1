package gujeong.gateway.recount;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import gujeong.kernel.recount.Recount;

/** Asks services for their recount. */
@ApplicationScoped
class RecountClient {

    /** Tolerant: a service may say more than is compared. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final RecountConfig config;
    private final HttpClient http;

    RecountClient(RecountConfig config) {
        this.config = config;
        // over HTTP/1.1, as every other call of a service
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connect())
                .build();
    }

    /**
     * @param token the caller's own, for the service to judge
     * @throws NotRecounted when the service is away, refuses, or answers something else
     */
    Recount of(String service, URI address, LocalDate asOf, String token) throws NotRecounted {
        HttpResponse<String> response = send(service, address, asOf, token);
        if (response.statusCode() != 200) {
            throw new NotRecounted("the service answered " + response.statusCode());
        }
        Recount recount = read(response.body());
        if (!service.equals(recount.service()) || !asOf.equals(recount.asOf()) || recount.figures() == null) {
            throw new NotRecounted("the service answered something else than its figures of " + asOf);
        }
        return recount;
    }

    private HttpResponse<String> send(String service, URI address, LocalDate asOf, String token) throws NotRecounted {
        URI uri = URI.create(address + "/api/v1/" + service + "/operations/recount?asOf=" + asOf);
        var request = HttpRequest.newBuilder(uri)
                .timeout(config.answer())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotRecounted("the service does not answer at the moment");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRecounted("interrupted while the service counted");
        }
    }

    private static Recount read(String body) throws NotRecounted {
        try {
            return JSON.readValue(body, Recount.class);
        } catch (JsonProcessingException e) {
            throw new NotRecounted("the service answered something that is not a recount");
        }
    }
}
