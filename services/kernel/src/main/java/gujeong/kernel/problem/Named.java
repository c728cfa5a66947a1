package gujeong.kernel.problem;

import java.util.Locale;

/** What is called something in every {@link Language}. */
public interface Named {

    String in(Locale language);
}
