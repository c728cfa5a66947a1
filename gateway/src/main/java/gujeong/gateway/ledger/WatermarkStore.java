package gujeong.gateway.ledger;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** Stores the watermarks that arrive, and deletes those they make useless. */
@ApplicationScoped
class WatermarkStore {

    private final Jdbi jdbi;
    private final LedgerProgress progress;

    WatermarkStore(Jdbi jdbi, LedgerProgress progress) {
        this.jdbi = jdbi;
        this.progress = progress;
    }

    void keep(Collection<Watermark> arrived) {
        Watermarks.keep(jdbi, arrived);
        progress.tidy(arrived.stream().map(Watermark::service).distinct().toList());
    }
}
