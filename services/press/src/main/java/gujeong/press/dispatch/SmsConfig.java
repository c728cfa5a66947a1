package gujeong.press.dispatch;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** How messages leave the office. */
@ConfigMapping(prefix = "gujeong.sms")
interface SmsConfig {

    /** The folder from which the carrier's gateway takes files; nobody else may read it. */
    Path spool();
}
