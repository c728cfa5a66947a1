package gujeong.press.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which a text may lie in a file: as it is, in UTF-16, in hexadecimal and anywhere within Base64. */
final class PlaintextSearch {

    private final List<byte[]> needles = new ArrayList<>();
    /** Whether any of the forms begins with these two bytes: nearly every place of a file is passed by one look. */
    private final boolean[] beginnings = new boolean[1 << 16];

    private PlaintextSearch() {}

    /** A mobile number without and with dashes, blanks or the country's code. */
    static PlaintextSearch ofNumber(String first, String second, String third) {
        // the leading zero is left out: it is missing behind the country's code and where a number was read as one
        String area = first.substring(1);
        return of(area + second + third, area + "-" + second + "-" + third, area + " " + second + " " + third);
    }

    static PlaintextSearch of(String... texts) {
        PlaintextSearch search = new PlaintextSearch();
        for (String text : texts) {
            search.add(text);
        }
        return search;
    }

    /** What any of them looks for, in one pass. */
    static PlaintextSearch anyOf(PlaintextSearch... searches) {
        PlaintextSearch any = new PlaintextSearch();
        for (PlaintextSearch search : searches) {
            search.needles.forEach(any::add);
        }
        return any;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes);
        // what both byte orders share; a needle that began with a zero byte would be tried at each of a file's many
        byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
        add(Arrays.copyOf(wide, wide.length - 1));
        add(ascii(HexFormat.of().formatHex(bytes)));
        add(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int offset = 0; offset < 3; offset++) {
            add(ascii(withinBase64(bytes, offset)));
        }
    }

    private void add(byte[] needle) {
        needles.add(needle);
        beginnings[pair(needle, 0)] = true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int pair(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }

    /** The part of the Base64 that does not depend on what is before and after. */
    private static String withinBase64(byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring((offset * 8 + 5) / 6, (offset + bytes.length) * 8 / 6);
    }

    boolean isIn(byte[] content) {
        for (int at = 0; at < content.length - 1; at++) {
            if (beginnings[pair(content, at)] && anyIsAt(content, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyIsAt(byte[] content, int at) {
        for (byte[] needle : needles) {
            int end = at + needle.length;
            if (end <= content.length && Arrays.equals(content, at, end, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
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
