package gujeong.local.bench;

import java.util.List;

/** One benchmark: what is measured, and how. */
interface Row {

    /** What {@code --only} calls it. */
    String name();

    List<Result> measure(Ground ground, Scale scale) throws Exception;
}
