package gujeong.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who listens on a port.
 *
 * @param process empty when it belongs to another user, or the system does not reveal it
 */
record PortOwner(int port, Optional<ProcessHandle> process) {

    private static final String LISTENING = "0A";

    /** Empty when the port is free. */
    static Optional<PortOwner> of(int port) {
        return isFree(port) ? Optional.empty() : Optional.of(new PortOwner(port, listener(port)));
    }

    String description() {
        String who = process.map(found -> "process " + found.pid()
                        + found.info()
                                .commandLine()
                                .map(line -> " (" + shortened(line) + ")")
                                .orElse(""))
                .orElse("a process that this user cannot see");
        return "port " + port + " is taken by " + who;
    }

    private static String shortened(String line) {
        return line.length() <= 120 ? line : line.substring(0, 60) + " … " + line.substring(line.length() - 57);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Linux names a socket's inode in its table of sockets and in the folder of the process that holds it. */
    private static Optional<ProcessHandle> listener(int port) {
        String suffix = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                .map(fields -> "socket:[" + fields[9] + "]")
                .findFirst()
                .flatMap(socket -> ProcessHandle.allProcesses()
                        .filter(process -> holds(process, socket))
                        .findFirst());
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
