package gujeong.gateway.operations;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import gujeong.gateway.intake.LedgerLifecycle;

/**
 * A process whose consumer thread has died answers, but with outdated figures: it has to be restarted. Uses
 * neither the database nor a worker thread: a busy process is not a dead one.
 */
@Liveness
@ApplicationScoped
class LedgerLiveness implements AsyncHealthCheck {

    private final LedgerLifecycle life;

    LedgerLiveness(LedgerLifecycle life) {
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
