package gujeong.local.bench;

import java.util.List;

/** A question to the stack, and how it is answered by measuring. */
interface Row {

    /** What {@code --only} calls it. */
    String name();

    List<Result> measure(Ground ground, Scale scale) throws Exception;
}
