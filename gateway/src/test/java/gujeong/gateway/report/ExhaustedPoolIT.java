package gujeong.gateway.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A caller without a connection from the pool in time gets 503 (database unavailable), not an internal error. */
@QuarkusTest
@TestProfile(ExhaustedPoolIT.FewConnections.class)
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class ExhaustedPoolIT {

    private static final int READERS = 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size", "4",
                    "quarkus.datasource.jdbc.acquisition-timeout", "1",
                    "gujeong.heavy.reports.capacity", String.valueOf(READERS));
        }
    }

    @Test
    void isAnswered503() throws SQLException {
        var database = RealEngines.database();
        List<CompletableFuture<Response>> answers;
        try (Connection other = DriverManager.getConnection(database.url(), database.role(), database.rolePassword());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE ledger.document IN ACCESS EXCLUSIVE MODE");
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            answers = IntStream.range(0, READERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(ExhaustedPoolIT::report, readers))
                    .toList();
            readers.shutdown();

            await().atMost(SOON).until(() -> answered(answers, 503) > READERS / 2);
            other.rollback();
        }

        answers.forEach(CompletableFuture::join);
        assertThat(answered(answers, 503) + answered(answers, 200)).isEqualTo(READERS);
        assertThat(answers.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 503))
                .allSatisfy(answer -> {
                    assertThat(answer.header("Retry-After")).isNotNull();
                    assertThat(answer.<String>path("code")).isEqualTo("UNAVAILABLE");
                });
    }

    private static long answered(List<CompletableFuture<Response>> answers, int status) {
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .filter(answer -> answer.join().statusCode() == status)
                .count();
    }

    private static Response report() {
        return given().auth().oauth2(Tokens.as("reader")).get("/api/v1/reports/council");
    }
}
