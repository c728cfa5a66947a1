package gujeong.kernel.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VaultTest {

    private static final String NUMBER = "01098765432";

    @TempDir
    Path folder;

    private Keyring keyring;
    private Vault vault;

    @BeforeEach
    void makeKeys() {
        keyring = keyring(true, Duration.ZERO);
        keyring.prepare();
        vault = new Vault(keyring);
    }

    @Test
    void what_is_sealed_is_forgotten_until_it_is_opened_where_it_belongs() {
        Person person = Person.with(NUMBER);

        vault.seal(person);

        assertThat(person.phone().plain()).isNull();
        assertThat(person.phone()).hasToString("010-****-5432");
        assertThat(new String(person.phone().sealed(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("5432");
        assertThat(vault.open(person.phone().sealed(), person.place())).isEqualTo(NUMBER);
    }

    @Test
    void a_value_moved_to_another_row_or_column_stays_shut() {
        Person person = Person.with(NUMBER);
        vault.seal(person);
        SealingContext own = person.place();

        for (SealingContext other : new SealingContext[] {
            new SealingContext(own.table(), own.column(), UUID.randomUUID()),
            new SealingContext(own.table(), "home_phone", own.record()),
            new SealingContext("pupil", own.column(), own.record())
        }) {
            assertThatThrownBy(() -> vault.open(person.phone().sealed(), other)).isInstanceOf(UnreadableValue.class);
        }
    }

    @Test
    void two_of_the_same_number_look_different_but_are_found_by_one_hash() {
        Person one = Person.with("010-9876-5432");
        Person other = Person.with("+82 10 9876 5432");

        vault.seal(one);
        vault.seal(other);

        assertThat(one.phone().sealed()).isNotEqualTo(other.phone().sealed());
        assertThat(one.phone().hash()).isEqualTo(other.phone().hash());
        assertThat(vault.hashes(Phone.of(NUMBER))).containsExactly(one.phone().hash());
    }

    @Test
    void the_hash_is_of_this_keyset_alone() {
        Vault other = new Vault(keyringAt(folder.resolve("other.json"), true, Duration.ZERO));

        assertThat(other.hashes(Phone.of(NUMBER)).get(0))
                .isNotEqualTo(vault.hashes(Phone.of(NUMBER)).get(0));
    }

    @Test
    void after_a_rotation_older_values_are_opened_and_found_and_new_ones_use_the_new_key() {
        Person before = Person.with(NUMBER);
        vault.seal(before);

        keyring.rotate();
        Person after = Person.with(NUMBER);
        vault.seal(after);

        assertThat(vault.open(before.phone().sealed(), before.place())).isEqualTo(NUMBER);
        assertThat(vault.hashes(Phone.of(NUMBER)))
                .containsExactly(after.phone().hash(), before.phone().hash());
        assertThat(after.phone().sealed()).startsWith(keyring.keys().prefix());
        assertThat(java.util.Arrays.copyOf(before.phone().sealed(), Keys.PREFIX))
                .isNotEqualTo(keyring.keys().prefix());
    }

    @Test
    void another_process_sees_new_keys_at_once() {
        Keyring elsewhere = keyring(false, Duration.ZERO);
        elsewhere.keys();

        keyring.rotate();

        assertThat(elsewhere.keys().prefix()).isEqualTo(keyring.keys().prefix());
    }

    @Test
    void what_a_retired_key_sealed_can_never_be_opened_again() {
        Person person = Person.with(NUMBER);
        vault.seal(person);
        keyring.rotate();

        keyring.retireOlder();

        assertThat(keyring.keys().numbers()).hasSize(1);
        assertThatThrownBy(() -> vault.open(person.phone().sealed(), person.place()))
                .isInstanceOf(UnreadableValue.class);
    }

    @Test
    void keys_are_kept_while_transactions_may_still_use_them() {
        Keyring careful = keyring(false, Duration.ofHours(1));
        careful.rotate();

        assertThatThrownBy(careful::retireOlder).isInstanceOf(Refusal.class);

        assertThat(careful.keys().numbers()).hasSize(2);
    }

    @Test
    void a_correction_keeps_the_number_unless_another_is_stated() {
        Person person = Person.with(NUMBER);
        vault.seal(person);
        byte[] sealed = person.phone().sealed();

        assertThat(vault.keeping(Person.about(null), person.facts())
                        .mobilePhone()
                        .sealed())
                .isEqualTo(sealed);
        assertThat(vault.keeping(Person.about("010 9876 5432"), person.facts())
                        .mobilePhone()
                        .sealed())
                .isEqualTo(sealed);
        assertThat(vault.keeping(Person.about("010-1111-2222"), person.facts())
                        .mobilePhone()
                        .isStated())
                .isTrue();
    }

    @Test
    void the_keyset_is_for_its_owner_only() throws IOException {
        Path file = folder.resolve("keyset.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> keyring(false, Duration.ZERO).prepare())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void without_a_keyset_nothing_starts_and_the_message_says_what_to_do() throws IOException {
        Files.delete(folder.resolve("keyset.json"));

        assertThatThrownBy(() -> keyring(false, Duration.ZERO).prepare())
                .hasMessageContaining("gujeong.personal.keyset")
                .hasMessageContaining("gujeong.personal.create=true");
        assertThatThrownBy(() -> keyringAt(null, false, Duration.ZERO).prepare())
                .hasMessageContaining("gujeong.personal.keyset");
    }

    @Test
    void a_broken_keyset_is_not_repeated_in_the_error() throws IOException {
        Files.writeString(folder.resolve("keyset.json"), "{\"sealing\": \"c2VjcmV0\"}");

        assertThatThrownBy(() -> keyring(false, Duration.ZERO).prepare())
                .hasMessageContaining("cannot be read")
                .hasNoCause()
                .hasMessageNotContaining("c2VjcmV0");
    }

    private Keyring keyring(boolean create, Duration retireAfter) {
        return keyringAt(folder.resolve("keyset.json"), create, retireAfter);
    }

    private static Keyring keyringAt(Path file, boolean create, Duration retireAfter) {
        Keyring keyring = new Keyring(
                new PersonalConfig() {
                    @Override
                    public Optional<Path> keyset() {
                        return Optional.ofNullable(file);
                    }

                    @Override
                    public boolean create() {
                        return create;
                    }

                    @Override
                    public int questionsPerHour() {
                        return 200;
                    }

                    @Override
                    public Duration retireAfter() {
                        return retireAfter;
                    }
                },
                Clock.system(ZoneOffset.UTC));
        if (create) {
            keyring.prepare();
        }
        return keyring;
    }
}
