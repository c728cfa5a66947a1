package gujeong.gateway.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure can be asked by.
 *
 * @param values labels of its values in their order, where they are the same everywhere; empty where records name them
 *     (codes, years)
 */
@Schema(name = "FigureDimension")
public record Dimension(Label label, Map<String, Label> values) {

    public Dimension {
        values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
