package gujeong.gateway.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a printed figure can be opened: its own answer, and the records it stands on. */
final class Links {

    private static final String FIGURES = "/api/v1/figures/";

    private Links() {}

    static String value(Question question, Moment moment) {
        return link(question, moment, question.period() == null ? "" : "/plan");
    }

    static String entries(Question question, Moment moment) {
        return link(question, moment, "/entries");
    }

    private static String link(Question question, Moment moment, String what) {
        Map<String, String> query = new LinkedHashMap<>(question.dimensions().values());
        if (question.period() != null) {
            query.put("from", question.period().from().toString());
            query.put("to", question.period().to().toString());
        }
        query.put("asOf", moment.asOf().toString());
        if (moment.knownAt() != null) {
            query.put("knownAt", moment.knownAt().toString());
        }
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", FIGURES + question.figure() + what + "?", ""));
    }
}
