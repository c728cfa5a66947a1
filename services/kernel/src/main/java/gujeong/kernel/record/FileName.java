package gujeong.kernel.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Reason;

/**
 * The name of a downloaded file: in Korean, and in ASCII for clients that cannot read that.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a> and <a
 *     href="https://www.rfc-editor.org/rfc/rfc8187">RFC 8187</a>, for {@code filename*}
 */
final class FileName {

    private FileName() {}

    /** The value of {@code Content-Disposition} for records of a type, as they are on a day. */
    static String csv(String recordType, LocalDate day) {
        String korean = Reason.type(recordType).in(Language.KOREAN).replace(' ', '_') + "_" + day + ".csv";
        String ascii = recordType.replace('.', '-') + "-" + day + ".csv";
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + URLEncoder.encode(korean, StandardCharsets.UTF_8);
    }
}
