package gujeong.local;

import java.util.List;
import java.util.Map;

/** What the user sees when the stack is up: the budget as the report prints it, and where to go from here. */
final class Welcome {

    /** The day for which the example's second report speaks. */
    static final String EXAMPLE_DAY = "2020-10-31";

    private static final String REPORT = "/api/v1/reports/council";

    private final Installation installation;
    private final Progress progress;

    Welcome(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** The table of chapter I.4, from the gateway. A stack that cannot print it is up all the same. */
    void budget() {
        try {
            Api api = Api.of(installation, "local", List.of("reader"));
            var report = new ReportText(api.get(REPORT, Map.of("asOf", EXAMPLE_DAY)));
            progress.say("\n" + report.section("I.4").indent(2).stripTrailing());
        } catch (Failure e) {
            progress.say("\n  The report cannot be printed: " + e.getMessage());
        }
    }

    void addresses() {
        String gateway = installation.url(Service.GATEWAY);
        progress.say(
                """

                  Gateway       %1$s
                  Report        %1$s%2$s?asOf=%3$s
                  API document  %1$s/api/v1/openapi
                  State, logs   %4$s

                  A token       TOKEN=$(./deploy/gujeong token reader)
                                curl -H "Authorization: Bearer $TOKEN" '%1$s%2$s?asOf=%3$s'
                  The report    ./deploy/gujeong report --as-of %3$s --format html > report.html\
                """
                        .formatted(
                                gateway,
                                REPORT,
                                EXAMPLE_DAY,
                                installation.home().root()));
    }
}
