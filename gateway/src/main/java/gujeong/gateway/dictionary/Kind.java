package gujeong.gateway.dictionary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure's value is computed from its entries. */
@Schema(name = "FigureKind")
public enum Kind {
    /** What happened within a period: the sum of its days, by default from 1 January of the fiscal year. */
    FLOW,
    /** What has come together so far: the sum of every entry up to a day. */
    BALANCE,
    /** What was observed last, at or before a day. */
    LEVEL,
    /** What is aimed at for a period. */
    PLAN,
    /** One figure per another: as a percentage, or what each unit of the other costs. */
    RATE
}
