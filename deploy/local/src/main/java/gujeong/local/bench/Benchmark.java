package gujeong.local.bench;

import java.util.List;

/** One benchmark: what is measured, and how. */
interface Benchmark {

    /** What {@code --only} calls it. */
    String name();

    List<Result> measure(BenchStack ground, Scale scale) throws Exception;
}
