package gujeong.gateway.http;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.gateway.RawRequest;
import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers that say in headers where they came from, and others that do not say where they go. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class HostileHeadersIT {

    private static final String REPORT = "/reports/council.html?asOf=2020-10-31";

    @TestHTTPResource
    URL gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                REPORT,
                "/api-docs",
                "/api/v1/figures",
                "/api/v1/figures/budget.executed/entries?asOf=2020-10-31",
                "/api/v1/operations/rebuilds",
                "/api/v1/reports/council?asOf=2020-10-31",
                "/api/v1/budget/commitments",
                "/api/v1/openapi.json",
                "/nowhere"
            })
    void nothing_a_caller_says_of_its_way_is_repeated(String path) throws IOException {
        assertThat(hostile("GET " + path + " HTTP/1.1", "Authorization: Bearer " + operator(), "Accept: */*"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain("evil");
        assertThat(hostile("GET " + path + " HTTP/1.1", "Accept: text/html"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain("evil");
    }

    @Test
    void places_are_named_by_their_path() throws IOException {
        assertThat(hostile("POST /api/v1/operations/rebuilds HTTP/1.1", "Authorization: Bearer " + operator()))
                .containsIgnoringCase("\r\nLocation: /api/v1/operations/rebuilds/")
                .doesNotContain("evil");
        assertThat(hostile("GET " + REPORT + " HTTP/1.1", "Accept: text/html"))
                .containsIgnoringCase("\r\nLocation: /sign-in?to=%2Freports")
                .doesNotContain("evil");
        assertThat(signIn("127.0.0.1", "Host: evil.example", "X-Forwarded-Host: evil.example"))
                .containsIgnoringCase("\r\nLocation: /reports/council.html")
                .doesNotContain("evil");
    }

    @Test
    void the_cookie_is_for_encrypted_connections_only_where_a_trusted_proxy_says_there_is_one() throws IOException {
        assertThat(signIn(ServiceAddress.TRUSTED_PROXY, "Host: gujeong.example", "X-Forwarded-Proto: https"))
                .containsIgnoringCase("set-cookie: " + Credentials.COOKIE)
                .contains(";Secure");
        assertThat(signIn("127.0.0.1", "Host: gujeong.example", "X-Forwarded-Proto: https"))
                .containsIgnoringCase("set-cookie: " + Credentials.COOKIE)
                .doesNotContain("Secure");
    }

    @Test
    void behind_an_encrypting_proxy_a_form_of_its_own_site_is_taken() throws IOException {
        assertThat(signIn(
                        ServiceAddress.TRUSTED_PROXY,
                        "Host: gujeong.example",
                        "X-Forwarded-Proto: https",
                        "Origin: https://gujeong.example"))
                .startsWith("HTTP/1.1 303");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                REPORT,
                "/api-docs/",
                "/api/v1/figures",
                "/api/v1/figures/budget.executed/entries?asOf=2020-10-31",
                "/api/v1/operations/failures?limit=1",
                "/api/v1/operations/rebuilds",
                "/api/v1/reports/council?asOf=2020-10-31",
                "/api/v1/openapi"
            })
    void a_caller_of_old_need_not_name_the_host(String path) throws IOException {
        try (var caller = new RawRequest(gateway)) {
            caller.head("GET " + path + " HTTP/1.0", "Authorization: Bearer " + operator());
            assertThat(caller.answer()).matches("(?s)HTTP/1\\.[01] 200 .*");
        }
        try (var caller = new RawRequest(gateway)) {
            caller.head("GET " + path + " HTTP/1.0", "Accept: text/html");
            assertThat(caller.answer()).matches("(?s)HTTP/1\\.[01] (200|303|401|406) .*");
        }
    }

    private String hostile(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(lines));
        all.addAll(List.of(
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-For: evil",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 666",
                "Forwarded: for=evil;host=evil.example;proto=https",
                "X-Original-URL: /evil",
                "Connection: close"));
        try (var caller = new RawRequest(gateway)) {
            return caller.head(all.toArray(String[]::new)).answer();
        }
    }

    private String signIn(String from, String... lines) throws IOException {
        String form = "token=" + operator() + "&to=" + REPORT.replace("?", "%3F");
        List<String> all = new ArrayList<>(List.of("POST /sign-in HTTP/1.1"));
        all.addAll(List.of(lines));
        all.addAll(List.of(
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "Connection: close"));
        try (var caller = new RawRequest(gateway, from)) {
            return caller.head(all.toArray(String[]::new)).send(form).answer();
        }
    }

    private static String operator() {
        return Tokens.as("operator", "reader");
    }
}
