package gujeong.kernel.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;

/**
 * A message for people, from the {@code Reasons} of the modules: its key and its arguments. The language is chosen when
 * it is printed. What is not a key is a message already, such as that of a violated constraint, and stays as it is.
 */
public record Reason(String key, List<Object> named) implements LocalizedName {

    private static final Map<Locale, ResourceBundle> SENTENCES =
            Language.ALL.stream().collect(Collectors.toMap(Function.identity(), Reason::bundle));

    /** @param named texts, numbers, days; or what is {@link LocalizedName}, another reason among it, said in the same language */
    public static Reason of(String key, Object... named) {
        return new Reason(
                key,
                Arrays.stream(named)
                        .map(each -> each instanceof LocalizedName ? each : String.valueOf(each))
                        .toList());
    }

    /** What a record type is called, by its service or, if every service has it, by the kernel. */
    public static Reason type(String recordType) {
        Reason own = of("type." + recordType);
        return own.isSentence() ? own : of("type" + recordType.substring(recordType.indexOf('.')));
    }

    /** Whether it is one of the {@code Reasons}, and so can be said in every language. */
    public boolean isSentence() {
        return SENTENCES.get(Language.ENGLISH).containsKey(key);
    }

    /** What to do about it, where that is not what every refusal of its kind says. */
    Optional<Reason> action() {
        return Optional.of(new Reason(key + ".action", List.of())).filter(Reason::isSentence);
    }

    @Override
    public String in(Locale language) {
        if (!isSentence()) {
            return key;
        }
        Object[] said = named.stream()
                .map(each -> each instanceof LocalizedName called ? called.in(language) : each)
                .toArray();
        return new MessageFormat(SENTENCES.get(language).getString(key), language).format(said);
    }

    /** The same as a sentence of this language. */
    public Reason saidIn(Locale language) {
        return of(in(language));
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

    /** Every module has a bundle of this name; together they are one. */
    private static ResourceBundle bundle(Locale language) {
        return new PlatformResourceBundleLocator("Reasons", Reason.class.getClassLoader(), true)
                .getResourceBundle(language);
    }
}
