package gujeong.gateway.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

/** The links of a figure: its value, its entries, and the place in the report where it is printed. */
public final class FigureLinks {

    static final String FIGURES = "/api/v1/figures/";
    private static final String REPORT = "/reports/council.html";

    private FigureLinks() {}

    public static String value(FigureQuery query) {
        return link(FIGURES + query.key(), parameters(query));
    }

    public static String value(PlanQuery query) {
        return link(FIGURES + query.key() + "/plan", parameters(query));
    }

    public static String entries(FigureQuery query) {
        return link(FIGURES + query.key() + "/entries", parameters(query));
    }

    public static String entries(PlanQuery query) {
        return link(FIGURES + query.key() + "/entries", parameters(query));
    }

    /**
     * The report of that moment, where it prints the figure.
     *
     * @param period of a target; null for what is
     */
    static String report(FigureQuery query, Period period) {
        return report(query.moment(), anchor(query.key(), query.dimensions(), period));
    }

    static String report(PlanQuery query) {
        return report(query.moment(), anchor(query.key(), query.dimensions(), query.period()));
    }

    /**
     * The name of the place where a report prints the figure first.
     *
     * @param period of a target; null for what is
     */
    public static String anchor(String key, Dimensions dimensions, Period period) {
        String what = key + ";" + dimensions.key() + ";" + period;
        return "f-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static String report(Moment moment, String anchor) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, moment);
        return link(REPORT, parameters) + "#" + anchor;
    }

    private static Map<String, String> parameters(FigureQuery query) {
        var parameters = new LinkedHashMap<String, String>(query.dimensions().values());
        if (query.from() != null) {
            parameters.put("from", query.from().toString());
        }
        put(parameters, query.moment());
        return parameters;
    }

    private static Map<String, String> parameters(PlanQuery query) {
        var parameters = new LinkedHashMap<String, String>(query.dimensions().values());
        parameters.put("from", query.period().from().toString());
        parameters.put("to", query.period().to().toString());
        put(parameters, query.moment());
        return parameters;
    }

    private static void put(Map<String, String> parameters, Moment moment) {
        parameters.put("asOf", moment.asOf().toString());
        if (moment.knownAt() != null) {
            parameters.put("knownAt", moment.knownAt().toString());
        }
    }

    static String link(String path, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
