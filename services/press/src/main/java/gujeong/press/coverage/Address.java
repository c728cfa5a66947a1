package gujeong.press.coverage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Web addresses compared by what they lead to, for one page has many spellings: http or https, with www. or without, the
 * usual port, marks of who sent the reader, a place on the page, a last slash, characters escaped or not. The address that
 * was stated stays as it is.
 */
final class Address {

    private static final Pattern PARTS = Pattern.compile(
            "(?i)https?://(?<host>[^:/?#]+)(:(?<port>\\d+))?(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#(?<fragment>.*))?");
    private static final Set<String> USUAL_PORTS = Set.of("80", "443");

    /** Parameters that say where a reader came from, never what there is to read. */
    private static final Pattern TRACKING =
            Pattern.compile("(?i)utm_.*|fbclid|[dg]clid|[gw]braid|msclkid|twclid|yclid|igshid|mc_[ce]id|n_media|napm");

    /** A fragment that names a page of an application, not a place on the page. */
    private static final Pattern ROUTE = Pattern.compile("[!/].*");

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~/=-]");

    private Address() {}

    /** What the spellings of one address have in common, short enough for an index; null without an address. */
    static String key(String address) {
        return address == null ? null : DigestUtils.sha256Hex(canonical(address));
    }

    static String canonical(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        return host(parts) + path(parts) + query(parts) + fragment(parts);
    }

    private static String host(Matcher parts) {
        String host = parts.group("host").toLowerCase(Locale.ROOT).replaceFirst("^www\\.(?=.*\\.)", "");
        String port = parts.group("port");
        return host.replaceFirst("\\.$", "") + (port == null || USUAL_PORTS.contains(port) ? "" : ":" + port);
    }

    private static String path(Matcher parts) {
        return escapedOneWay(parts.group("path")).replaceFirst("/+$", "");
    }

    /** In one order, for it says nothing. */
    private static String query(Matcher parts) {
        if (parts.group("query") == null) {
            return "";
        }
        String query = Arrays.stream(parts.group("query").split("&"))
                .map(parameter -> escapedOneWay(parameter.replace('+', ' ')))
                .filter(parameter -> !parameter.isEmpty()
                        && !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String fragment(Matcher parts) {
        String fragment = parts.group("fragment");
        return fragment != null && ROUTE.matcher(fragment).matches() ? "#" + escapedOneWay(fragment) : "";
    }

    /** Escapes what has to be escaped, and nothing else. */
    private static String escapedOneWay(String text) {
        byte[] bytes = ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder escaped = new StringBuilder();
        for (byte each : bytes) {
            String character = String.valueOf((char) (each & 0xff));
            escaped.append(
                    UNRESERVED.matcher(character).matches()
                            ? character
                            : String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
        return escaped.toString();
    }
}
