package gujeong.kernel.problem;

import java.util.Locale;

/** Something that has a name in every {@link Language}. */
public interface LocalizedName {

    String in(Locale language);
}
