package gujeong.budget.conventions;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service with few connections and little patience. */
public class SmallPool implements QuarkusTestProfile {

    static final int CONNECTIONS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.max-size",
                String.valueOf(CONNECTIONS),
                "quarkus.datasource.jdbc.acquisition-timeout",
                "1",
                "gujeong.heavy.recounts.capacity",
                "1",
                "gujeong.heavy.recounts.waiting",
                "0");
    }
}
