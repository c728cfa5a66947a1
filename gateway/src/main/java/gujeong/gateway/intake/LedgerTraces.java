package gujeong.gateway.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

import gujeong.gateway.event.InboundMessage;

/** The last span of a change's trace: from the HTTP call, through journal and Kafka, into the ledger. */
@ApplicationScoped
class LedgerTraces {

    /** Enough to follow people's work; a load of thousands a second is measured, not traced. */
    private static final int MOST_PER_BATCH = 20;

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private final OpenTelemetry telemetry;

    LedgerTraces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    void applied(List<InboundMessage> inboundMessages, Instant begin) {
        var tracer = telemetry.getTracer("gujeong.gateway.ledger");
        inboundMessages.stream()
                .filter(inbound -> inbound.headers().containsKey("traceparent"))
                .limit(MOST_PER_BATCH)
                .forEach(inbound -> {
                    Context parent = telemetry
                            .getPropagators()
                            .getTextMapPropagator()
                            .extract(Context.root(), inbound.headers(), HEADERS);
                    Span span = tracer.spanBuilder("ledger apply")
                            .setParent(parent)
                            .setSpanKind(SpanKind.CONSUMER)
                            .setStartTimestamp(begin)
                            .setAttribute("messaging.system", "kafka")
                            .setAttribute("messaging.destination.name", inbound.topic())
                            .startSpan();
                    span.end();
                });
    }
}
