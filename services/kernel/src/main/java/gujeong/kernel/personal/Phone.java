package gujeong.kernel.personal;

import java.text.Normalizer;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.text.PhoneNumbersInText;

/**
 * A Korean telephone number: digits only, without the country's code, so that {@code +82 10-1234-5678} and
 * {@code 01012345678} are the same person's. Everybody sees {@code 010-****-5678} of it.
 */
@Embeddable
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        description = "A Korean telephone number. Stated in full; answered masked.",
        examples = "010-1234-5678")
public class Phone extends PersonalValue {

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s().\\-\\u2010-\\u2015]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)820?");
    private static final Pattern FORM = Pattern.compile("010\\d{8}|01[16789]\\d{7,8}|02\\d{7,8}|0[3-7]\\d{8,10}");

    protected Phone() {}

    private Phone(String digits) {
        super(digits);
    }

    /**
     * Reads a number as people write it.
     *
     * @throws InvalidValue saying what one looks like; it does not repeat the text
     */
    public static Phone of(String text) {
        String digits = LEFT_OUT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        digits = COUNTRY.matcher(digits).replaceFirst("0");
        if (!FORM.matcher(digits).matches()) {
            throw new InvalidValue("personal.phone");
        }
        return new Phone(digits);
    }

    /** Whether messages can be sent to it. */
    public boolean isMobile() {
        return toString().startsWith("01");
    }

    /** Whether there is a mobile number in the text, however it is written. */
    public static boolean isIn(String text) {
        return PhoneNumbersInText.isIn(text);
    }

    /**
     * Keeps mobile numbers, however they are written, out of text that stays readable.
     *
     * @throws Refusal 400 if there is a mobile number in the text
     */
    public static void ensureNoneIn(String field, String text) {
        if (text != null && isIn(text)) {
            throw Refusal.invalid(field, "personal.numberInText");
        }
    }

    @Override
    protected String mask(String digits) {
        int area = digits.startsWith("02") ? 2 : 3;
        return digits.substring(0, area) + "-****-" + digits.substring(digits.length() - 4);
    }
}
