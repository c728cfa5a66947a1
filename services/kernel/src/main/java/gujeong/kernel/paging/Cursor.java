package gujeong.kernel.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import gujeong.kernel.problem.Refusal;

/**
 * A place in a sorted list: the sort value and id of the last item seen, so that the next page costs the same at any
 * depth and neither skips nor repeats items when others are recorded meanwhile.
 */
public record Cursor(String sortedBy, String value, String id) {

    private static final String SEPARATOR = "\n";

    public static Cursor parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 3) {
                return new Cursor(parts[0], parts[1], parts[2]);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal: a cursor is ours or it is nothing
        }
        throw Refusal.invalid("cursor", "list.cursor");
    }

    public String text() {
        byte[] bytes = String.join(SEPARATOR, sortedBy, value, id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
