package gujeong.local.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Headers that a server reads, with what no client should write there; and lines that are hardly HTTP. */
final class HostileHeaders {

    /** A header of a request. */
    record Header(String name, String value) {}

    private static final List<String> RUBBISH = List.of(
            "",
            " ",
            "x",
            "/",
            "*",
            ",",
            ";",
            "=",
            ";;;",
            ",,,",
            "\"",
            "%",
            "%zz",
            "é한",
            "a/b/c",
            "0",
            "-1",
            "99999999999999999999",
            "\t",
            "x".repeat(4_000),
            "a;b=\"",
            "q=",
            "*/*;q=x",
            "*/*;q=9",
            "a/b;q",
            "null");

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cache-Control",
            "Content-Encoding",
            "Content-Language",
            "Content-Type",
            "Cookie",
            "Expect",
            "Forwarded",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Idempotency-Key",
            "Max-Forwards",
            "Origin",
            "Pragma",
            "Range",
            "Referer",
            "TE",
            "Upgrade",
            "User-Agent",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Request-Id",
            "baggage",
            "b3",
            "traceparent",
            "tracestate");

    static final List<String> CONTENT_TYPES = List.of(
            "x",
            "/",
            "application/json, text/csv",
            "application/json;",
            "application/json; charset",
            "application/json; charset=%",
            "application/json; charset=utf-16",
            "application/json; charset=\"",
            "application/json; charset=no-such",
            "text/csv; charset=euc-kr",
            "text/csv; charset=no-such",
            "text/csv;header=absent",
            "application/xml",
            "text/plain",
            "*/*",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/merge-patch+json",
            "application/JSON");

    /** What makes a request's frame itself doubtful: the connection may be closed, nothing must break. */
    private static final List<List<Header>> FRAMES = List.of(
            List.of(new Header("Content-Length", "x")),
            List.of(new Header("Content-Length", "-1")),
            List.of(new Header("Content-Length", "1, 2")),
            List.of(new Header("Content-Length", "99999999999999999999")),
            List.of(new Header("Transfer-Encoding", "x")),
            List.of(new Header("Transfer-Encoding", "chunked, x")),
            List.of(new Header("Transfer-Encoding", "chunked"), new Header("Content-Length", "3")),
            List.of(new Header("Host", "%")),
            List.of(new Header("Host", "")),
            List.of(new Header("Host", "a b")),
            List.of(new Header("Bad Name", "x")),
            List.of(new Header("", "x")),
            List.of(new Header("X-Null", "a\u0000b")),
            List.of(new Header("X-Long", "y".repeat(40_000))));

    private HostileHeaders() {}

    static Header one(SeededRandom random) {
        String name = random.pick(NAMES);
        if (name.equals("Content-Type") && random.chance(0.7)) {
            return new Header(name, random.pick(CONTENT_TYPES));
        }
        return new Header(name, random.pick(RUBBISH));
    }

    /** Headers that break the frame of the request, or a flood of them. */
    static List<Header> frame(SeededRandom random) {
        if (random.chance(0.8)) {
            return random.pick(FRAMES);
        }
        var flood = new ArrayList<Header>();
        for (int i = random.below(400); i >= 0; i--) {
            flood.add(new Header("X-Flood-" + i, random.word(20)));
        }
        return flood;
    }

    /** The request target turned into one that no client should send. */
    static String target(String target, SeededRandom random) {
        return switch (random.below(14)) {
            case 0 -> target + "%zz";
            case 1 -> target + "%";
            case 2 -> target + "/%00";
            case 3 -> target + "?%zz=%";
            case 4 -> target + "?q=" + "x".repeat(5_000 + random.below(40_000));
            case 5 -> target + "/" + "y".repeat(5_000 + random.below(20_000));
            case 6 -> target + "/..;/../%2e%2e/%2f";
            case 7 -> "//" + target;
            case 8 -> target + "?" + "&".repeat(2_000);
            case 9 -> target + ";a=b;c";
            case 10 -> "http://example.org" + target;
            case 11 -> target + "?a[]=1&a[0]={}|^`\\\"<>";
            case 12 -> target + "\u00e9한";
            default -> target + "?" + manyParameters(random.below(3_000));
        };
    }

    private static String manyParameters(int count) {
        var parameters = new StringBuilder();
        for (int i = 0; i < Math.min(count, 700); i++) {
            parameters.append("p").append(i).append("=1&");
        }
        return parameters.toString();
    }
}
