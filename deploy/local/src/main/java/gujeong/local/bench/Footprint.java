package gujeong.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory the whole stack holds, and how long it takes to start. */
final class Footprint implements Benchmark {

    private static final double MOST_MEBIBYTES = 2560;
    private static final double MOST_SECONDS = 60;

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws IOException {
        List<Long> pids = ground.parts().stream()
                .flatMap(part -> part.daemon().process().stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .toList();
        double memory = mebibytes(pids);
        double again = ground.restart();
        return List.of(
                Result.alone(
                        "memory of the whole stack",
                        "MiB",
                        Sample.of(memory),
                        PerformanceTarget.atMost(MOST_MEBIBYTES),
                        "proportional set size of " + ground.parts().size() + " parts, " + pids.size()
                                + " processes, after the rows above"),
                Result.alone(
                        "first start",
                        "s",
                        Sample.of(ground.firstStart),
                        PerformanceTarget.atMost(MOST_SECONDS),
                        "from nothing to ready, databases made and migrated, once"),
                Result.alone(
                        "start again",
                        "s",
                        Sample.of(again),
                        PerformanceTarget.atMost(MOST_SECONDS),
                        "with what was recorded, once"));
    }

    /** Memory that processes share, as PostgreSQL's do, counts once. */
    private static double mebibytes(List<Long> pids) throws IOException {
        double kibibytes = 0;
        for (long pid : pids) {
            Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
            if (Files.isReadable(rollup)) {
                kibibytes += Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kibibytes / 1024;
    }
}
