package gujeong.press.dispatch;

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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A folder from which the carrier's gateway takes one file per dispatch, {@code <id>.ndjson}: the message on the first
 * line, a recipient on each that follows, and on the last how many they are. The name tells the carrier a dispatch it has
 * had before. A file still being written ends in {@code .part}.
 */
@ApplicationScoped
class Spool implements Carrier {

    private static final String READY = ".ndjson";
    private static final String PART = READY + ".part";
    private static final Pattern STAGED =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})" + Pattern.quote(PART));
    /** The group is the carrier's gateway. */
    private static final String PERMISSIONS = "rw-r-----";

    private final Path folder;
    private final ObjectMapper json;

    Spool(SmsConfig config, ObjectMapper json) {
        this.folder = config.spool();
        this.json = json;
    }

    @Override
    public int stage(SmsDispatch dispatch, Recipients recipients) {
        Path part = part(dispatch.id());
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PERMISSIONS)));
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                    BufferedWriter lines = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8))) {
                int written = write(dispatch, recipients, lines);
                lines.flush();
                file.force(true);
                return written;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder cannot be written", e);
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
        lines.write("{\"recipients\":" + written + "}\n");
        return written;
    }

    @Override
    public void handOver(UUID dispatch) {
        try {
            Files.move(part(dispatch), folder.resolve(dispatch + READY), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entries = FileChannel.open(folder)) {
                entries.force(true);
            }
        } catch (NoSuchFileException e) {
            // handed over before
        } catch (IOException e) {
            throw new UncheckedIOException("the spool file cannot be handed over", e);
        }
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
        if (Files.notExists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(STAGED::matcher)
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path part(UUID dispatch) {
        return folder.resolve(dispatch + PART);
    }
}
