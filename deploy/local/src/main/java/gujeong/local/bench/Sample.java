package gujeong.local.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/** Several measurements of the same thing: the median counts, the others show how noisy it was. */
record Sample(double median, double least, double most, int size) {

    static Sample of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Sample(quantile(sorted, 0.5), sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    static Sample of(double value) {
        return of(List.of(value));
    }

    /** The value that this share of the values does not exceed; between two of them, in proportion. */
    static double quantile(List<Double> values, double share) {
        return quantile(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), share);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    /** Half the way from the least to the most, as a share of the median. */
    double noise() {
        return median == 0 ? 0 : (most - least) / 2 / Math.abs(median);
    }

    boolean isNumber() {
        return DoubleStream.of(median, least, most).allMatch(Double::isFinite);
    }
}
