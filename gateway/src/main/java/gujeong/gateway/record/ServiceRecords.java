package gujeong.gateway.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import gujeong.gateway.Services;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Reads records from services with the caller's token. */
@ApplicationScoped
class ServiceRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Services services;
    private final RecordsConfig config;
    private final HttpClient http;

    ServiceRecords(Services services, RecordsConfig config) {
        this.services = services;
        this.config = config;
        // over HTTP/1.1, as every other call of a service
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connect())
                .build();
    }

    /**
     * What a service answers.
     *
     * @param authorization the caller's own, for the service to judge
     * @throws Refusal what the service refuses it with; 503 when it is away
     */
    JsonNode read(String service, String path, String authorization) {
        HttpResponse<String> response = send(service, path, authorization);
        try {
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() == 200) {
                return answer;
            }
            throw refused(response.statusCode(), answer.path("detail").asText());
        } catch (JsonProcessingException e) {
            throw unavailable(service);
        }
    }

    private HttpResponse<String> send(String service, String path, String authorization) {
        URI address = services.addresses().get(service);
        if (address == null) {
            throw Refusal.notFound("service.none", service);
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(config.answer())
                .header("Accept", "application/json")
                .header("Accept-Language", Language.KOREAN.toLanguageTag())
                .header("Authorization", authorization)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(service);
        }
    }

    private static Refusal refused(int status, String detail) {
        return Refusal.of(ProblemCode.of(status), detail);
    }

    private static Refusal unavailable(String service) {
        return Refusal.of(ProblemCode.UNAVAILABLE, Reason.of("service.unavailable", service));
    }
}
