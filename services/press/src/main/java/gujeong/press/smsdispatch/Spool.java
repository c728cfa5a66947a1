package gujeong.press.smsdispatch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;

/**
 * A folder from which the carrier's gateway takes one file per dispatch, {@code <id>.ndjson}: the message on the first
 * line, a recipient on each that follows, and on the last how many they are. By the name the carrier recognises a
 * dispatch it has had before. A file still being written, or being shortened, ends in {@code .part}. The gateway runs
 * as the service's own user: nobody else may read the folder or a file.
 */
@ApplicationScoped
class Spool implements Carrier {

    private static final String READY = ".ndjson";
    private static final String PART = READY + ".part";
    private static final String SHORTENED = PART + ".shortened";
    private static final String DISPATCH = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern STAGED = Pattern.compile(DISPATCH + Pattern.quote(PART));
    private static final Pattern WAITING = Pattern.compile(DISPATCH + "\\.ndjson(?:\\.part)?");
    private static final Pattern ANY = Pattern.compile(DISPATCH + "\\.ndjson(?:\\.part(?:\\.shortened)?)?");
    private static final Pattern PHONE = Pattern.compile("\\{\"message\":\\d+,\"phone\":\"(\\d+)\"\\}");
    private static final Set<PosixFilePermission> FOLDER_PERMISSIONS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE_PERMISSIONS = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Duration life;
    private final ObjectMapper json;
    private final Clock clock;

    /** While a file is shortened it must not be handed over. */
    private final Object files = new Object();

    Spool(SmsConfig config, ObjectMapper json, Clock clock) {
        this.folder = config.spool();
        this.life = config.spoolLife();
        this.json = json;
        this.clock = clock;
    }

    /** No matter who created the folder, and with which permissions. */
    void keepToItself(@Observes StartupEvent started) {
        try {
            prepareFolder();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The spool folder " + folder + " (gujeong.sms.spool) cannot be kept for this service alone", e);
        }
    }

    private void prepareFolder() throws IOException {
        Files.createDirectories(folder);
        if (!Files.getPosixFilePermissions(folder).equals(FOLDER_PERMISSIONS)) {
            Files.setPosixFilePermissions(folder, FOLDER_PERMISSIONS);
        }
    }

    @Override
    public int stage(SmsDispatch dispatch, Recipients recipients) {
        Path part = part(dispatch.id());
        try {
            prepareFolder();
            return writeAnew(part, lines -> write(dispatch, recipients, lines));
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder cannot be written", e);
        }
    }

    /** Writes the lines of a file and says how many recipients they name. */
    private interface Lines {
        int write(BufferedWriter lines) throws IOException;
    }

    private static int writeAnew(Path path, Lines content) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(FILE_PERMISSIONS));
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
                BufferedWriter lines = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8))) {
            int written = content.write(lines);
            lines.flush();
            file.force(true);
            return written;
        }
    }

    private int write(SmsDispatch dispatch, Recipients recipients, BufferedWriter lines) throws IOException {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("dispatch", dispatch.id());
        message.put("subject", dispatch.facts().subject());
        message.put("text", dispatch.facts().text());
        lines.write(json.writeValueAsString(message) + "\n");
        int[] number = new int[1];
        int written = recipients.each(
                phone -> lines.write("{\"message\":" + ++number[0] + ",\"phone\":\"" + phone + "\"}\n"));
        lines.write(end(written));
        return written;
    }

    private static String end(int recipients) {
        return "{\"recipients\":" + recipients + "}\n";
    }

    @Override
    public void handOver(UUID dispatch) {
        synchronized (files) {
            try {
                Files.move(part(dispatch), ready(dispatch), StandardCopyOption.ATOMIC_MOVE);
                try (FileChannel entries = FileChannel.open(folder)) {
                    entries.force(true);
                }
            } catch (NoSuchFileException e) {
                // handed over before
            } catch (IOException e) {
                throw new UncheckedIOException("the spool file cannot be handed over", e);
            }
        }
    }

    @Override
    public void recall(Set<String> numbers) {
        synchronized (files) {
            for (UUID dispatch : dispatches(WAITING)) {
                try {
                    recall(dispatch, numbers);
                } catch (IOException e) {
                    throw new UncheckedIOException("a spool file cannot be shortened", e);
                }
            }
        }
    }

    /** Taken back first, for what the carrier takes meanwhile cannot be shortened any more. */
    private void recall(UUID dispatch, Set<String> numbers) throws IOException {
        try {
            if (!Files.exists(part(dispatch))) {
                if (!names(ready(dispatch), numbers)) {
                    return;
                }
                Files.move(ready(dispatch), part(dispatch), StandardCopyOption.ATOMIC_MOVE);
                shorten(dispatch, numbers);
                handOver(dispatch);
            } else if (names(part(dispatch), numbers)) {
                shorten(dispatch, numbers);
            }
        } catch (NoSuchFileException e) {
            // the carrier has it
        }
    }

    private static boolean names(Path file, Set<String> numbers) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> namesOneOf(numbers, line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean namesOneOf(Set<String> numbers, String line) {
        Matcher recipient = PHONE.matcher(line);
        return recipient.matches() && numbers.contains(recipient.group(1));
    }

    /** The others keep the numbers of their messages, by which the carrier reports, and the file keeps its age. */
    private void shorten(UUID dispatch, Set<String> numbers) throws IOException {
        Path part = part(dispatch);
        FileTime since = Files.getLastModifiedTime(part);
        Path shortened = folder.resolve(dispatch + SHORTENED);
        try (BufferedReader before = Files.newBufferedReader(part)) {
            writeAnew(shortened, lines -> copy(before, lines, numbers));
        }
        Files.setLastModifiedTime(shortened, since);
        Files.move(shortened, part, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int copy(BufferedReader before, BufferedWriter lines, Set<String> without) throws IOException {
        int recipients = 0;
        lines.write(before.readLine() + "\n");
        for (String line = before.readLine(); line != null; line = before.readLine()) {
            if (PHONE.matcher(line).matches() && !namesOneOf(without, line)) {
                lines.write(line + "\n");
                recipients++;
            }
        }
        lines.write(end(recipients));
        return recipients;
    }

    @Override
    public Set<UUID> expire() {
        Instant since = clock.instant().minus(life);
        Set<UUID> expired = new HashSet<>();
        synchronized (files) {
            for (Path file : files(ANY)) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                        Files.delete(file);
                        expired.add(dispatchOf(ANY, file));
                    }
                } catch (NoSuchFileException e) {
                    // taken in the last moment
                } catch (IOException e) {
                    throw new UncheckedIOException("a spool file cannot be removed", e);
                }
            }
        }
        return expired;
    }

    @Override
    public void discard(UUID dispatch) {
        try {
            Files.deleteIfExists(part(dispatch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<UUID> staged() {
        return dispatches(STAGED);
    }

    private Set<UUID> dispatches(Pattern pattern) {
        return files(pattern).stream().map(file -> dispatchOf(pattern, file)).collect(Collectors.toSet());
    }

    private static UUID dispatchOf(Pattern pattern, Path file) {
        Matcher name = pattern.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no spool file");
        }
        return UUID.fromString(name.group(1));
    }

    private List<Path> files(Pattern pattern) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ready(UUID dispatch) {
        return folder.resolve(dispatch + READY);
    }

    private Path part(UUID dispatch) {
        return folder.resolve(dispatch + PART);
    }
}
