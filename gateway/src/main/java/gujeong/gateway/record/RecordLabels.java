package gujeong.gateway.record;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What the records' types, fields and values are called, from {@code messages/record.properties}. What has no word there
 * is shown as it is written, since a service may know more than the gateway.
 */
public final class RecordLabels {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/record", Locale.ROOT);

    private static final Set<String> ORDINAL =
            Set.of(WORDS.getString("ordinalFields").split(","));

    private RecordLabels() {}

    /** @param recordType such as {@code budget.commitment} */
    public static String type(String recordType) {
        String ofEveryService = "type" + recordType.substring(recordType.indexOf('.'));
        return WORDS.containsKey(ofEveryService)
                ? WORDS.getString(ofEveryService)
                : say("type." + recordType, recordType);
    }

    /** A field has the same name in all types, unless one of them calls it otherwise. */
    static String field(String recordType, String field) {
        return say("field." + recordType + "." + field, say("field." + field, field));
    }

    /** @param otherwise what the dictionary of figures calls it; the value itself where it has no word either */
    static String value(String recordType, String field, String value, String otherwise) {
        String ofTheType = "value." + recordType + "." + field + "." + value;
        return say(ofTheType, otherwise.equals(value) ? say("value." + value, value) : otherwise);
    }

    /** Whether a field's number names something, such as a year, instead of counting it. */
    static boolean isOrdinal(String field) {
        return ORDINAL.contains(field);
    }

    static String say(String word, String otherwise) {
        return WORDS.containsKey(word) ? WORDS.getString(word) : otherwise;
    }
}
