package gujeong.gateway.completeness;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** Stores the watermarks that arrive, and deletes those they make useless. */
@ApplicationScoped
public class WatermarkStore {

    private final Jdbi jdbi;
    private final LedgerProgress progress;

    public WatermarkStore(Jdbi jdbi, LedgerProgress progress) {
        this.jdbi = jdbi;
        this.progress = progress;
    }

    public void keep(Collection<Watermark> arrived) {
        Watermarks.keep(jdbi, arrived);
        progress.tidy(arrived.stream().map(Watermark::service).distinct().toList());
    }
}
