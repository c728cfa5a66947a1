package gujeong.press.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The forms in which a text may lie in a file: as it is, in UTF-16, in hexadecimal and anywhere within Base64. */
final class PlaintextSearch {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Set<String> needles = new LinkedHashSet<>();

    private PlaintextSearch() {}

    /** A mobile number without and with dashes, blanks or the country's code. */
    static PlaintextSearch ofNumber(String first, String second, String third) {
        // the leading zero is left out: it is missing behind the country's code and where a number was read as one
        String area = first.substring(1);
        return of(area + second + third, area + "-" + second + "-" + third, area + " " + second + " " + third);
    }

    static PlaintextSearch of(String... texts) {
        PlaintextSearch needles = new PlaintextSearch();
        for (String text : texts) {
            needles.add(text);
        }
        return needles;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        needles.add(new String(bytes, BYTES));
        // what both byte orders share; a needle that began with a zero byte would be tried at each of a file's many
        String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), BYTES);
        needles.add(wide.substring(0, wide.length() - 1));
        needles.add(HexFormat.of().formatHex(bytes));
        needles.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int offset = 0; offset < 3; offset++) {
            needles.add(withinBase64(bytes, offset));
        }
    }

    /** The part of the Base64 that does not depend on what is before and after. */
    private static String withinBase64(byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring((offset * 8 + 5) / 6, (offset + bytes.length) * 8 / 6);
    }

    boolean isIn(byte[] content) {
        String text = new String(content, BYTES);
        return needles.stream().anyMatch(text::contains);
    }

    boolean isIn(String text) {
        return isIn(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files below the folder, or the file itself, that hold any of the forms. */
    List<Path> filesIn(Path root) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).filter(this::isIn).forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private boolean isIn(Path file) {
        try {
            return isIn(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            // the engines are at work beside us
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
