package gujeong.kernel.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items, in the order asked for
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {}
