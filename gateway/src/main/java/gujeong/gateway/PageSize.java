package gujeong.gateway;

import gujeong.kernel.problem.Refusal;

/** The query parameter {@code limit} of the gateway's own lists. */
public final class PageSize {

    public static final int MOST = 500;

    private PageSize() {}

    /** @param text null when the parameter was not sent */
    public static int parse(String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw Refusal.invalid("limit", "list.limit.gateway", MOST);
    }
}
