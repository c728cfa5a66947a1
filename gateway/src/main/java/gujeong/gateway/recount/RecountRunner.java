package gujeong.gateway.recount;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.gateway.Services;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.recount.ServiceRecount.Outcome;
import gujeong.kernel.recount.Recount;

/** Compares the ledger with its services, one after the other. */
@ApplicationScoped
class RecountRunner {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Services services;
    private final RecountClient client;
    private final LedgerFiguresReader ledger;
    private final Dictionary dictionary;
    private final RecountConfig config;

    RecountRunner(
            Services services,
            RecountClient client,
            LedgerFiguresReader ledger,
            Dictionary dictionary,
            RecountConfig config) {
        this.services = services;
        this.client = client;
        this.ledger = ledger;
        this.dictionary = dictionary;
        this.config = config;
    }

    LedgerRecount asOf(LocalDate day, String token) {
        Map<String, URI> addresses = new TreeMap<>(services.addresses());
        List<ServiceRecount> each = addresses.entrySet().stream()
                .map(service -> compare(service.getKey(), service.getValue(), day, token))
                .toList();
        return new LedgerRecount(
                day, each.stream().allMatch(service -> service.outcome() == Outcome.EQUAL), each, computed());
    }

    private ServiceRecount compare(String service, URI address, LocalDate day, String token) {
        try {
            return settle(service, address, day, token);
        } catch (NotRecounted e) {
            return ServiceRecount.none(service, e.getMessage());
        } catch (IllegalArgumentException e) {
            return ServiceRecount.none(service, "the service counted what no figure can be: " + e.getMessage());
        }
    }

    /**
     * The service counts first, then the ledger is read; events take their way between them. So a difference is believed
     * only if it stays, and only of the same state: the ledger has dealt with exactly what was counted, or with more
     * while the service recorded nothing new.
     */
    private ServiceRecount settle(String service, URI address, LocalDate day, String token) throws NotRecounted {
        long end = System.nanoTime() + config.patience().toNanos();
        long rowsBefore = -1;
        for (long pause = FIRST_PAUSE.toNanos(); ; pause *= 2) {
            Recount recount = client.of(service, address, day, token);
            LedgerFigures held = ledger.of(service, day);
            long rows = recount.journalRows();
            boolean settled = held.accounted() == rows || held.accounted() > rows && rows == rowsBefore;
            Comparison comparison = Comparison.of(recount, held);
            if (settled && comparison.differences().isEmpty() || System.nanoTime() + pause > end) {
                return ServiceRecount.of(recount, held, comparison, settled);
            }
            rowsBefore = rows;
            LockSupport.parkNanos(pause);
        }
    }

    private List<String> computed() {
        return dictionary.figures().stream()
                .filter(figure -> figure.formula() != null)
                .map(Figure::key)
                .toList();
    }
}
