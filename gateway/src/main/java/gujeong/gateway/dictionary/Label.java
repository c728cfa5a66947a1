package gujeong.gateway.dictionary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something is called, in Korean and in English. */
@Schema(name = "FigureLabel")
public record Label(String ko, String en) {}
