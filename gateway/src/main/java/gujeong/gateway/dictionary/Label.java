package gujeong.gateway.dictionary;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.LocalizedName;

/** A name in Korean and in English. */
@Schema(name = "FigureLabel")
public record Label(String ko, String en) implements LocalizedName {

    @Override
    public String in(Locale language) {
        return language.equals(Language.KOREAN) ? ko : en;
    }
}
