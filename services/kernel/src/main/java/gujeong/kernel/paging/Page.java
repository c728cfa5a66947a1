package gujeong.kernel.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items, in the requested order; fewer where that many would be more than
 *     {@link #MOST_BYTES}
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {

    /** The largest {@code limit} a caller may state. */
    public static final int MOST_ITEMS = 500;

    /** A page ends with the item that reaches so many bytes as JSON in UTF-8. */
    public static final int MOST_BYTES = 1024 * 1024;
}
