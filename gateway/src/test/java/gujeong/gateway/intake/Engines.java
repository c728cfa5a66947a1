package gujeong.gateway.intake;

import gujeong.engines.EngineHome;
import gujeong.engines.Kafka;
import gujeong.engines.Postgres;
import gujeong.kernel.testing.RealEngines;

/** One PostgreSQL and one Kafka for all tests of this JVM; they end with it. */
public final class Engines {

    private static Postgres postgres;
    private static Kafka kafka;

    private Engines() {}

    public static synchronized Postgres postgres() {
        if (postgres == null) {
            postgres = Postgres.disposable(home()).start();
        }
        return postgres;
    }

    public static synchronized Kafka kafka() {
        if (kafka == null) {
            kafka = Kafka.disposable(home()).start();
        }
        return kafka;
    }

    private static EngineHome home() {
        return new EngineHome(RealEngines.folderOfThisJvm().resolve("ledger"));
    }
}
