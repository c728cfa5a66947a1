package gujeong.local.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import gujeong.local.Service;

import static java.time.Duration.ofSeconds;

/** Callers that drip, hang up and read nothing, all of them without a token, beside the clerks. */
final class AbusiveClients {

    private static final int MANY = 1_000;
    /** Some 300 callers a second: a few hundred more, and two cores do nothing but refuse them. */
    private static final int LOOPS = 2;

    private static final Duration LASTING = ofSeconds(20);
    private static final String MEETINGS = "/api/v1/press/meetings";

    private static final List<String> DRIPPED = List.of(
            "POST /api/v1/budget/commitments HTTP/1.1\r\nHost: gateway\r\nContent-Length: 100000\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: gateway\r\nContent-Length: 10000\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n",
            "GET /api/v1/figures HTTP/1.1\r\nX-Never-Ending: ");

    private static final List<String> UNREAD = List.of(
            "GET /api/v1/openapi.json HTTP/1.1\r\nHost: gateway\r\n\r\n",
            "GET /api/v1/press/openapi.json HTTP/1.1\r\nHost: gateway\r\n\r\n",
            "GET /api-docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: gateway\r\n\r\n");

    private AbusiveClients() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.full("rude-callers", "1,000 connections that drip requests", faultStack -> drip(faultStack)),
                FaultCase.full(
                        "unread-answers",
                        "1,000 connections that read nothing of large answers",
                        faultStack -> ask(faultStack)),
                FaultCase.full(
                        "hang-ups",
                        "callers who hang up within milliseconds, all the time",
                        faultStack -> hangUp(faultStack)));
    }

    private static void drip(FaultStack faultStack) throws Exception {
        try (var crowd = new RudeCrowd(faultStack, DRIPPED)) {
            unnoticed(faultStack, crowd::drip);
        }
    }

    private static void ask(FaultStack faultStack) throws Exception {
        try (var crowd = new RudeCrowd(faultStack, UNREAD)) {
            unnoticed(faultStack, () -> faultStack.lasting(ofSeconds(1)));
        }
    }

    private static void hangUp(FaultStack faultStack) throws Exception {
        // what has just been started is slow by itself
        faultStack.traffic.await(100, ofSeconds(60));
        long end = System.nanoTime() + LASTING.toNanos();
        String token = faultStack.token();
        var loops = Executors.newFixedThreadPool(LOOPS);
        for (int i = 0; i < LOOPS; i++) {
            var random = new Random(faultStack.random.nextLong());
            loops.execute(() -> hangUpUntil(end, faultStack, token, random));
        }
        try {
            unnoticed(faultStack, () -> faultStack.lasting(ofSeconds(1)));
        } finally {
            loops.shutdown();
            loops.awaitTermination(LASTING.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void hangUpUntil(long end, FaultStack faultStack, String token, Random random) {
        // never recorded, or the invariants would find what no clerk has written
        String body = "{\"title\":\"rude\"}";
        while (System.nanoTime() < end) {
            try (Socket caller = connect(faultStack)) {
                say(
                        caller,
                        "POST " + MEETINGS + " HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n"
                                + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body);
                TimeUnit.MICROSECONDS.sleep(random.nextInt(10_000));
            } catch (IOException e) {
                // so it goes when one hangs up
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    /** While it lasts the clerks are answered as ever, no write is left in doubt, and the processes say they are well. */
    private static void unnoticed(FaultStack faultStack, Step step) throws IOException {
        var before = faultStack.ledger.tally();
        long end = System.nanoTime() + LASTING.toNanos();
        while (System.nanoTime() < end) {
            step.take();
            for (String process : FaultStack.applications()) {
                CaseFailed.unless(faultStack.isReady(process), process + " is not ready beside rude callers");
            }
        }
        faultStack.traffic.await(20, ofSeconds(10));
        long doubtful = faultStack.ledger.tally().minus(before).unknown();
        CaseFailed.unless(
                doubtful == 0,
                doubtful + " writes of others were not answered beside rude callers, such as "
                        + faultStack.ledger.lastDoubt());
    }

    /** Connections that are kept as long as the gateway keeps them, and made again. */
    private static final class RudeCrowd implements AutoCloseable {
        private final FaultStack faultStack;
        private final List<String> requests;
        private final List<Socket> sockets = new ArrayList<>();

        RudeCrowd(FaultStack faultStack, List<String> requests) throws IOException {
            this.faultStack = faultStack;
            this.requests = requests;
            for (int i = 0; i < MANY; i++) {
                sockets.add(begun(i));
            }
        }

        private Socket begun(int number) throws IOException {
            Socket caller = connect(faultStack);
            say(caller, requests.get(number % requests.size()));
            return caller;
        }

        void drip() throws IOException {
            for (int i = 0; i < MANY; i++) {
                try {
                    say(sockets.get(i), "x");
                } catch (IOException closed) {
                    sockets.get(i).close();
                    sockets.set(i, begun(i));
                }
            }
            faultStack.lasting(Duration.ofMillis(500));
        }

        @Override
        public void close() throws IOException {
            for (Socket each : sockets) {
                each.close();
            }
        }
    }

    private static Socket connect(FaultStack faultStack) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), faultStack.installation.port(Service.GATEWAY));
    }

    private static void say(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
