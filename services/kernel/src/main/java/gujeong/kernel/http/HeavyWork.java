package gujeong.kernel.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** Admits {@link Heavy} work: one {@link Admission} for each kind of it. */
@Singleton
public class HeavyWork {

    private final HeavyConfig config;
    private final Map<String, Admission> admissions = new ConcurrentHashMap<>();

    HeavyWork(HeavyConfig config) {
        this.config = config;
    }

    /** @param work what {@link Heavy#value} calls it */
    public Admission of(String work) {
        return admissions.computeIfAbsent(work, this::admission);
    }

    private Admission admission(String work) {
        HeavyConfig.Bounds bounds = config.works().get(work);
        return new Admission(work, bounds.capacity(), bounds.waiting(), bounds.patience());
    }
}
