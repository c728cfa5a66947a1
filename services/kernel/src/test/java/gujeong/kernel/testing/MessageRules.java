package gujeong.kernel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;

import gujeong.kernel.http.Heavy;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.record.RecordType;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message is in the module's {@code Reasons} or {@code ContributorValidationMessages}, in every language. */
final class MessageRules {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> BUNDLES = List.of("Reasons", "ContributorValidationMessages");
    /** Keys that are put together, from the names of problems, record types and heavy work. */
    private static final List<String> PUT_TOGETHER = List.of("problem.", "type.", "work.");

    private MessageRules() {}

    @ArchTest
    static void every_sentence_is_there_in_every_language(JavaClasses classes) {
        for (String bundle : BUNDLES) {
            Properties english = read(bundle, "");
            Properties korean = read(bundle, "_" + Language.KOREAN.toLanguageTag());
            assertThat(korean.keySet()).as(bundle).isEqualTo(english.keySet());
            english.forEach((key, sentence) -> assertThat(namedBy(bundle, korean.get(key)))
                    .as("%s names the same things in every language", key)
                    .isEqualTo(namedBy(bundle, sentence)));
            assertThat(korean.values().stream().filter(sentence -> !isKorean(sentence)))
                    .as("sentences that are not Korean")
                    .isEmpty();
        }
    }

    /** A sentence in the code exists in one language only; a key that no bundle has is printed as it is. */
    @ArchTest
    static void no_sentence_is_written_in_code(JavaClasses classes) {
        List<String> violations = new ArrayList<>();
        Set<String> literals = new TreeSet<>();
        parse(file -> new Reading(file, violations, literals).readAll());
        assertThat(violations).isEmpty();
        assertThat(read("Reasons", "").keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                        .filter(key -> !literals.contains(key.replaceFirst("\\.action$", ""))))
                .as("sentences that nobody is told")
                .isEmpty();
    }

    @ArchTest
    static void every_record_type_and_every_heavy_work_has_a_name(JavaClasses classes) {
        Set<String> keys = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(RecordType.class))
                .map(type ->
                        "type." + type.getAnnotationOfType(RecordType.class).value())
                .forEach(keys::add);
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Heavy.class))
                .map(method -> "work." + method.getAnnotationOfType(Heavy.class).value())
                .forEach(keys::add);
        assertThat(keys.stream().filter(key -> !isKey(key))).isEmpty();
    }

    /** What a file says to a caller: the calls that refuse something, and the messages of constraints. */
    private static final class Reading extends TreeScanner<Void, Void> {
        private final CompilationUnitTree file;
        private final List<String> violations;
        private final Set<String> literals;
        /** For each method that says what it is given, by its name, the place of the parameter that is said. */
        private final Map<String, Integer> passedOn = new HashMap<>();

        private MethodTree within;

        Reading(CompilationUnitTree file, List<String> violations, Set<String> literals) {
            this.file = file;
            this.violations = violations;
            this.literals = literals;
        }

        /** Again until no other method is found that passes on what it is given: only then are all calls known. */
        void readAll() {
            int known;
            do {
                known = passedOn.size();
                violations.removeIf(
                        violation -> violation.startsWith(file.getSourceFile().getName()));
                scan(file, null);
            } while (passedOn.size() > known);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method) {
                List<? extends ExpressionTree> said = call.getArguments();
                switch (method.getExpression() + "." + method.getIdentifier()) {
                    case "Reason.of", "Refusal.rule", "Refusal.step", "Refusal.notFound" -> sentence(said.get(0));
                    case "Refusal.invalid" -> sentence(said.get(1));
                    case "Refusal.of" -> sentence(said.get(said.size() - 1));
                    default -> {}
                }
            } else if (call.getMethodSelect() instanceof IdentifierTree method) {
                int place = passedOn.getOrDefault(method.getName().toString(), Integer.MAX_VALUE);
                if (place < call.getArguments().size()) {
                    sentence(call.getArguments().get(place));
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            List<? extends ExpressionTree> said = made.getArguments();
            switch (made.getIdentifier().toString()) {
                case "InvalidValue" -> sentence(said.get(0));
                case "Fault" -> sentence(said.get(isString(said.get(0)) ? 1 : Math.min(3, said.size() - 1)));
                case "Admission" -> work(said.get(0));
                default -> {}
            }
            return super.visitNewClass(made, nothing);
        }

        /** In an annotation type: the default message of a constraint. */
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            within = method;
            if (method.getName().contentEquals("message") && method.getDefaultValue() != null) {
                String message = method.getDefaultValue() instanceof LiteralTree literal ? "" + literal.getValue() : "";
                if (!message.startsWith("{")
                        || !read("ContributorValidationMessages", "")
                                .containsKey(message.substring(1, message.length() - 1))) {
                    violations.add(file.getSourceFile().getName() + ": " + method.getDefaultValue());
                }
            }
            return super.visitMethod(method, nothing);
        }

        private void sentence(ExpressionTree said) {
            if (said instanceof IdentifierTree && within != null) {
                for (int i = 0; i < within.getParameters().size(); i++) {
                    if (within.getParameters().get(i).getName().contentEquals(said.toString())) {
                        passedOn.put(within.getName().toString(), i);
                    }
                }
            }
            if (said instanceof ConditionalExpressionTree either) {
                sentence(either.getTrueExpression());
                sentence(either.getFalseExpression());
            } else if (isString(said) && !isKey(String.valueOf(((LiteralTree) said).getValue()))
                    || said instanceof BinaryTree && !isPutTogether(said)) {
                violations.add(file.getSourceFile().getName() + ": " + said);
            }
        }

        private void work(ExpressionTree said) {
            if (isString(said) && !isKey("work." + ((LiteralTree) said).getValue())) {
                violations.add(file.getSourceFile().getName() + ": " + said);
            }
        }

        private static boolean isString(Tree tree) {
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String;
        }

        private static boolean isPutTogether(ExpressionTree said) {
            return PUT_TOGETHER.stream().anyMatch(prefix -> said.toString().startsWith('"' + prefix));
        }
    }

    private static boolean isKey(String text) {
        return Reason.of(text).isSentence();
    }

    private static boolean isKorean(Object sentence) {
        return String.valueOf(sentence)
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
                || String.valueOf(sentence)
                        .replaceAll("\\{\\d+}|[\\s:;,.()]", "")
                        .isEmpty();
    }

    /** The places of what a sentence names: {@code {0}}, {@code {max}}. */
    private static Set<String> namedBy(String bundle, Object sentence) {
        String text = String.valueOf(sentence);
        if (bundle.equals("Reasons")) {
            assertThat(text.replace("''", "")).as("apostrophes are doubled").doesNotContain("'");
            new MessageFormat(text, Locale.ROOT);
        }
        return java.util.regex.Pattern.compile("(?<!\\\\)\\{(\\w+)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle, String language) {
        Properties sentences = new Properties();
        Path file = Path.of("src/main/resources", bundle + language + ".properties");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sentences;
    }

    private static void parse(Consumer<CompilationUnitTree> each) {
        if (!Files.exists(SOURCES)) {
            return;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
            task.parse().forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
