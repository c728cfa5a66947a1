package gujeong.gateway.operations;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import gujeong.gateway.ledger.LedgerLife;

/** A process whose reading thread has died answers, but with figures that stand still: it has to be started anew. */
@Liveness
@ApplicationScoped
class LedgerLiveness implements HealthCheck {

    private final LedgerLife life;

    LedgerLiveness(LedgerLife life) {
        this.life = life;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ledger consumer")
                .status(life.reading())
                .build();
    }
}
