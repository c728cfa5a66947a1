package gujeong.gateway.operations;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import gujeong.gateway.ledger.LedgerLife;

/**
 * A process whose reading thread has died answers, but with figures that stand still: it has to be started anew. Asks
 * neither the database nor for a worker thread: how busy a process is says nothing of whether it lives.
 */
@Liveness
@ApplicationScoped
class LedgerLiveness implements AsyncHealthCheck {

    private final LedgerLife life;

    LedgerLiveness(LedgerLife life) {
        this.life = life;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("ledger consumer")
                        .status(life.reading())
                        .build());
    }
}
