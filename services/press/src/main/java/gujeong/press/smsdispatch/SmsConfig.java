package gujeong.press.smsdispatch;

import java.nio.file.Path;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How messages leave the office. */
@ConfigMapping(prefix = "gujeong.sms")
interface SmsConfig {

    /** The folder from which the carrier's gateway takes files; nobody else may read it. */
    Path spool();

    /**
     * How long a file may wait to be taken. Then it is removed, and its dispatch has to be sent again as another one: whom
     * it names may not want to be sent anything any more.
     */
    @WithDefault("PT24H")
    Duration spoolLife();
}
