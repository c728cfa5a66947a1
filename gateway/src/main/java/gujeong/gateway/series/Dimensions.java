package gujeong.gateway.series;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DimensionValue;

/**
 * What a quantity is about: names and values, such as {@code fiscalYear=2020;programme=NEW_MEDIA}. Fewer dimensions mean
 * a total. Compared and hashed by the thousand while events are read, so the text they are known by is kept.
 */
@Schema(name = "FigureDimensions", type = SchemaType.OBJECT, additionalProperties = String.class)
public final class Dimensions {

    public static final Dimensions NONE = new Dimensions(Collections.emptySortedMap());

    private static final int LONGEST_NAME = 40;

    @Schema(hidden = true)
    private final SortedMap<String, String> values;

    @Schema(hidden = true)
    private String key;

    private Dimensions(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** @throws IllegalArgumentException for a name or value that could be mistaken */
    @JsonCreator
    public static Dimensions of(Map<String, String> values) {
        values.forEach(Dimensions::check);
        return new Dimensions(new TreeMap<>(values));
    }

    public static Dimensions of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** These dimensions and one more; a value of null leaves them as they are. */
    public Dimensions with(String name, Object value) {
        if (value == null) {
            return this;
        }
        check(name, value.toString());
        var more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Dimensions(more);
    }

    @JsonValue
    public SortedMap<String, String> values() {
        return values;
    }

    public String get(String name) {
        return values.get(name);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether these say everything the others say, and perhaps more. */
    public boolean contain(Dimensions other) {
        return values.entrySet().containsAll(other.values.entrySet());
    }

    /** The canonical text, as in {@code figures.csv}: names in alphabetical order. */
    public String key() {
        if (key == null) {
            var text = new StringBuilder();
            values.forEach((name, value) -> text.append(text.isEmpty() ? "" : ";")
                    .append(name)
                    .append('=')
                    .append(value));
            key = text.toString();
        }
        return key;
    }

    private static void check(String name, String value) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a dimension");
        }
        if (value == null || !DimensionValue.Check.isOne(value)) {
            throw new IllegalArgumentException("dimension " + name + " cannot have the value '" + value + "'");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && Character.isLowerCase(name.charAt(0))
                && name.chars().allMatch(each -> each < 128 && Character.isLetterOrDigit(each));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimensions dimensions && key().equals(dimensions.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return key();
    }
}
