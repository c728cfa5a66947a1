package gujeong.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

import gujeong.local.fuzz.HostileHeaders.Header;

/**
 * One request, as it goes over the wire.
 *
 * @param id what it is known by in journals and logs
 * @param how what is hostile about it
 * @param where the process that it is sent to: the gateway, or a service past it
 * @param body null for none
 */
record Request(
        String id,
        Operation operation,
        How how,
        Role role,
        Where where,
        String method,
        String target,
        List<Header> headers,
        byte[] body) {

    private static final int LONGEST_SHOWN = 600;

    /** A process that takes requests. */
    record Where(String name, int port) {}

    /** What a request is meant to try; only of the first ones is every answer in the document. */
    enum How {
        VALID(true),
        VALUES(true),
        BODY(true),
        QUERY(true),
        PATH(true),
        PRECONDITION(true),
        MEDIA_TYPE(true),
        HEADER(true),
        METHOD(false),
        TARGET(false),
        FRAME(false);

        private final boolean documented;

        How(boolean documented) {
            this.documented = documented;
        }

        /** Whether the operation as the document has it is asked. */
        boolean isDocumented() {
            return documented;
        }
    }

    String header(String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /** The head as it is sent; a body's length is added unless the headers say it. */
    byte[] head() {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (header("Host") == null) {
            head.append("Host: 127.0.0.1:").append(where.port()).append("\r\n");
        }
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (body != null && header("Content-Length") == null && header("Transfer-Encoding") == null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same request for a shell; the token is asked for when it is run. */
    String curl() {
        var curl = new StringBuilder("curl -si --path-as-is -X ").append(method);
        for (Header header : headers) {
            String value =
                    header.name().equals("Authorization") && header.value().equals(role.authorization())
                            ? "Bearer $TOKEN"
                            : shown(header.value().getBytes(StandardCharsets.UTF_8));
            curl.append(" -H \"$(printf '")
                    .append(header.name())
                    .append(": ")
                    .append(value)
                    .append("')\"");
        }
        if (body != null) {
            curl.append(" --data-binary $'").append(shown(body)).append('\'');
        }
        return curl.append(" $'http://127.0.0.1:")
                .append(where.port())
                .append(shown(target.getBytes(StandardCharsets.UTF_8)))
                .append("'  # as ")
                .append(role.name())
                .append(", ")
                .append(how)
                .toString()
                .replace("$(printf 'Authorization: Bearer $TOKEN')", "Authorization: Bearer $TOKEN");
    }

    private static String shown(byte[] bytes) {
        var shown = new StringBuilder();
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < Math.min(text.length(), LONGEST_SHOWN); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' || c == '\'' || c == '\\' || c == 0x7f ? "\\x%02x".formatted((int) c) : c);
        }
        return text.length() > LONGEST_SHOWN ? shown + "…(" + bytes.length + " bytes)" : shown.toString();
    }
}
