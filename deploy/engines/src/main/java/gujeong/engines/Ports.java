package gujeong.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ports on loopback. */
public final class Ports {

    /** Below the ports that systems hand out to outgoing connections: one of those may take any of them at any time. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** A port nobody listens on at this moment; another process may take it before its user does. */
    static int free() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(1000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new EngineFailure("no free port on loopback from " + LOWEST + " to " + HIGHEST));
    }

    /** A port nobody listened on when it was first asked for; a process of that name in that home keeps it. */
    static int freeFor(EngineHome home, String process) {
        Path kept = home.portFile(process);
        try {
            if (!Files.exists(kept)) {
                Files.writeString(kept, Integer.toString(free()));
            }
            return Integer.parseInt(Files.readString(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number that, added to each of these ports, gives free ones. */
    public static int freeOffset(int... ports) {
        int room = HIGHEST - IntStream.of(ports).max().orElseThrow();
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(1000, room))
                .limit(1000)
                .filter(offset -> IntStream.of(ports).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new EngineFailure("no free ports on loopback below " + HIGHEST));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
