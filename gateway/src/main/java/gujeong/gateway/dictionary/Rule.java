package gujeong.gateway.dictionary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds for every figure, unless its definition says otherwise.
 *
 * @param about what it is about, such as rounding
 */
@Schema(name = "FigureRule")
public record Rule(Label about, Label says) {}
