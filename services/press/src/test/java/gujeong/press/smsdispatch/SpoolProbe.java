package gujeong.press.smsdispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;

/** What the carrier finds in the spool folder of the service under test. */
public final class SpoolProbe {

    private SpoolProbe() {}

    public static Path spool() {
        return Path.of(ConfigProvider.getConfig().getValue("gujeong.sms.spool", String.class));
    }

    public static Path file(String dispatch) {
        return spool().resolve(dispatch + ".ndjson");
    }

    public static Path part(String dispatch) {
        return spool().resolve(dispatch + ".ndjson.part");
    }

    public static List<String> lines(String dispatch) {
        try {
            return Files.readAllLines(file(dispatch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
