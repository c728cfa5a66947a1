package gujeong.gateway.dictionary;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure can be asked by.
 *
 * @param values labels of the values that are the same everywhere; empty where records name them (codes, years)
 */
@Schema(name = "FigureDimension")
public record Dimension(Label label, Map<String, Label> values) {

    public Dimension {
        values = values == null ? Map.of() : Map.copyOf(values);
    }
}
