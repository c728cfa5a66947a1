package gujeong.kernel.record;

/**
 * Names a live record by its natural key, as a component with {@link gujeong.kernel.facts.RefersTo} does.
 *
 * @param within what the key is unique within, such as a fiscal year; empty text if it is unique by itself
 */
public record Reference<R extends RecordEntity<?>>(Class<R> type, Object within, Object key) {}
