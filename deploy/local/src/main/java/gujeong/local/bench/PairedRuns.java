package gujeong.local.bench;

import java.util.ArrayList;
import java.util.List;

/** Ours and the plain limit, measured one right after the other, again and again, so that both see the same machine. */
final class PairedRuns {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();

    void add(double oursNow, double plainNow) {
        ours.add(oursNow);
        plain.add(plainNow);
    }

    Sample ours() {
        return Sample.of(ours);
    }

    Sample plain() {
        return Sample.of(plain);
    }

    /** Of the ratios of the pairs, not of the medians: what slowed one pair down slowed both of its halves. */
    Sample ratio() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / plain.get(i));
        }
        return Sample.of(ratios);
    }
}
