package gujeong.kernel.personal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the keys to personal values are. */
@ConfigMapping(prefix = "gujeong.personal")
interface PersonalConfig {

    /** The keyset file: outside the database and its backups, readable by this service only. */
    Optional<Path> keyset();

    /** Whether a missing keyset is made. For first starts on a machine of one's own, never where data may exist. */
    @WithDefault("false")
    boolean create();

    /** About how many persons a caller may ask in an hour whether they are recorded; far more than come to a counter. */
    @WithDefault("200")
    int questionsPerHour();

    /** How long a key is kept after another took its place; far longer than any transaction lasts. */
    @WithDefault("PT1H")
    Duration retireAfter();
}
