package gujeong.gateway.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

/** Many readers at the same moment: each gets the report or has to wait, and the process survives. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class ConcurrentReportsIT {

    private static final int READERS = 300;
    private static final String BUDGET = "/api/v1/figures/budget.executed";

    @Test
    void threeHundredReadersGetTheReportOrAreToldToWait() throws SQLException {
        var database = RealEngines.database();
        List<CompletableFuture<Response>> answers;
        try (Connection other = DriverManager.getConnection(database.url(), database.role(), database.rolePassword());
                Statement statement = other.createStatement()) {
            // Given reports that take as long as they can
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE ledger.document IN ACCESS EXCLUSIVE MODE");

            // When
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            answers = IntStream.range(0, READERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> get(i % 2 == 0 ? "/api/v1/reports/council" : "/reports/council.html"), readers))
                    .toList();
            readers.shutdown();
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            answers.stream().filter(CompletableFuture::isDone).count() >= READERS - 100);

            // Then
            ManagementPort.get("/q/health/live").then().statusCode(200).time(lessThan(1L), TimeUnit.SECONDS);
            other.rollback();
        }

        // Then
        List<Response> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(Response::statusCode).containsOnly(200, 503).contains(503);
        assertThat(all).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.<String>path("code")).isEqualTo("BUSY");
        });
        assertThat(get("/api/v1/reports/council").statusCode()).isEqualTo(200);
    }

    @Test
    void aFewReadersAreAllServed() {
        assertThat(IntStream.range(0, 20).parallel().mapToObj(i -> get(BUDGET)).toList())
                .extracting(Response::statusCode)
                .containsOnly(200);
    }

    private static Response get(String path) {
        return given().auth()
                .oauth2(Tokens.as("reader"))
                .queryParam("asOf", "2020-10-31")
                .get(path);
    }
}
