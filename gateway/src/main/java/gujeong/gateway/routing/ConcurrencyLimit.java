package gujeong.gateway.routing;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Limits the concurrent requests to a service. Others wait in a bounded queue. When no request finishes, those that are
 * held up by their own callers are ended, so that slow callers cannot block a service for others.
 */
final class ConcurrencyLimit {

    private final int most;
    private final int line;
    private final Set<Exchange> admitted = new LinkedHashSet<>();
    private final Deque<Exchange> waiting = new ArrayDeque<>();

    ConcurrencyLimit(int most, int line) {
        this.most = most;
        this.line = line;
    }

    enum Entry {
        ADMITTED,
        WAITING,
        REFUSED
    }

    /** When it has to wait, {@link Exchange#admitted} is called as soon as there is room. */
    synchronized Entry enter(Exchange exchange) {
        if (admitted.size() < most) {
            admitted.add(exchange);
            return Entry.ADMITTED;
        }
        if (waiting.size() < line) {
            waiting.add(exchange);
            return Entry.WAITING;
        }
        return Entry.REFUSED;
    }

    /** Ends an exchange, admitted or waiting; a second time it does nothing. */
    void leave(Exchange exchange) {
        Exchange next = replaced(exchange);
        if (next != null) {
            next.admitted();
        }
    }

    private synchronized Exchange replaced(Exchange exchange) {
        if (!admitted.remove(exchange)) {
            waiting.remove(exchange);
            return null;
        }
        Exchange next = waiting.poll();
        if (next != null) {
            admitted.add(next);
        }
        return next;
    }

    /** Called by those who wait, now and then; only the first in the line is heard. */
    void makeRoomFor(Exchange exchange) {
        heldUp(exchange).forEach(Exchange::giveWay);
    }

    private synchronized List<Exchange> heldUp(Exchange exchange) {
        if (waiting.peek() != exchange) {
            return List.of();
        }
        return admitted.stream()
                .filter(Exchange::isHeldUpByItsCaller)
                .sorted(Comparator.comparingLong(Exchange::callerAwaitedSince))
                .limit(waiting.size())
                .toList();
    }
}
