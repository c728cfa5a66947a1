package gujeong.local;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import gujeong.engines.Daemon;
import gujeong.engines.Database;
import gujeong.engines.Kafka;
import gujeong.engines.Postgres;

/** All processes of an installation: first the engines, then, when these are ready, the services and the gateway. */
public final class Stack {

    private final Installation installation;
    private final EnginePorts detour;
    private final Jdk jdk;
    private final Postgres postgres;
    private final Kafka kafka;
    private final List<Application> applications;

    public Stack(Installation installation) {
        this(installation, Service.ALL, EnginePorts.none(installation));
    }

    /** A stack of these processes, whose services reach the engines by a detour. */
    public Stack(Installation installation, List<Service> services, EnginePorts detour) {
        this.installation = installation;
        this.detour = detour;
        this.jdk = Jdk.newest();
        this.postgres = Postgres.durable(installation.home(), installation.postgresPort());
        this.kafka = Kafka.durable(
                        installation.home(), installation.kafkaPort(), installation.kafkaControllerPort(), jdk.java())
                .advertisedAt(detour.kafkaPort());
        this.applications = services.stream()
                .map(service -> new Application(installation, service))
                .toList();
    }

    /** In the order of their start. */
    public List<StackProcess> parts() {
        return Stream.concat(
                        Stream.of(
                                new StackProcess(
                                        postgres.daemon(),
                                        List.of(postgres.port()),
                                        postgres::isReady,
                                        postgres::launch),
                                new StackProcess(
                                        kafka.daemon(),
                                        List.of(kafka.port(), kafka.controllerPort()),
                                        kafka::isReady,
                                        kafka::launch)),
                        applications.stream().map(application -> application.part(() -> launch(application))))
                .toList();
    }

    private void launch(Application application) {
        Database database = postgres.service(application.service().database());
        application.launch(jdk, environment(application.service(), database));
    }

    boolean isReady() {
        return parts().stream().allMatch(part -> part.state() == StackProcess.State.READY);
    }

    boolean isStopped() {
        return parts().stream().allMatch(part -> part.state() == StackProcess.State.STOPPED);
    }

    /** Whether everything was stopped on purpose: nothing runs, and nothing has died either. */
    boolean isAbandoned() {
        return parts().stream()
                .map(StackProcess::daemon)
                .noneMatch(daemon -> daemon.isRunning() || daemon.hasCrashed());
    }

    /** Services that run an older build than the current one. */
    List<String> outdated() {
        return applications.stream()
                .filter(Application::isOutdated)
                .map(application -> application.service().name())
                .toList();
    }

    /**
     * Makes sure that it can be started.
     *
     * @throws Failure when a port is taken or a service is not built
     */
    public void check() {
        List<String> taken = parts().stream()
                .flatMap(part -> part.intruders().map(owner -> part.name() + ": " + owner.description()))
                .toList();
        if (!taken.isEmpty()) {
            throw new Failure(String.join("\n", taken)
                    + "\nEnd that process, or move this stack away from it, for instance with GUJEONG_PORT_OFFSET=1000."
                    + "\nIf it is another copy of this stack, run ./deploy/gujeong down there.");
        }
        applications.forEach(application -> installation.built(application.service()));
    }

    /**
     * Starts what is not running and waits until everything is ready.
     *
     * @throws gujeong.engines.EngineFailure when a process does not become ready; what runs keeps running
     */
    public void start(Progress progress) {
        progress.say("Starting on Java " + jdk.version() + " (" + jdk.home() + ")");
        Parallel.run(Stream.of(
                () -> progress.step("PostgreSQL on port " + postgres.port(), postgres::start),
                () -> progress.step("Kafka on port " + kafka.port(), kafka::start)));
        // the first start makes them, before several processes look for them at once
        Keys.in(installation.home());
        Parallel.run(applications.stream().map(application -> () -> start(application, progress)));
    }

    /** Starts one process as {@link #start(Progress)} does, unless it is running, and waits until it is ready. */
    public void start(String name, Progress progress) {
        if (name.equals(postgres.daemon().name())) {
            postgres.start();
        } else if (name.equals(kafka.daemon().name())) {
            kafka.start();
        } else {
            applications.stream()
                    .filter(application -> application.service().name().equals(name))
                    .forEach(application -> start(application, progress));
        }
    }

    private void start(Application application, Progress progress) {
        Service service = application.service();
        Database database = database(service);
        var migration = new Migration(postgres, installation.home().log(service.name() + "-migrate"));
        progress.step(
                service.name() + " on port " + installation.port(service),
                () -> application.start(
                        jdk, environment(service, database), build -> migration.run(jdk, build, database)));
    }

    /** The service's database, made if it is missing. */
    public Database database(Service service) {
        return service.isGateway()
                ? postgres.createServiceWithOwnSchemas(service.database())
                : postgres.createService(service.database());
    }

    /** The same database for who may do anything there. */
    public Database administered(Service service) {
        return postgres.administered(service.database());
    }

    /** Everything a service gets to know, as Quarkus names it: nothing of the owner of its tables. */
    Map<String, String> environment(Service service, Database database) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(installation.port(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(installation.managementPort(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", detour.url(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.role());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.rolePassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + detour.kafkaPort());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                Keys.in(installation.home()).publicKey().toUri().toString());
        // the first start makes the keyset of personal data; a service without such data asks for none
        environment.put("GUJEONG_PERSONAL_CREATE", "true");
        service.files()
                .forEach((variable, file) -> environment.put(
                        variable, installation.home().root().resolve(file).toString()));
        if (service.isGateway()) {
            Service.ALL.stream()
                    .filter(other -> !other.isGateway())
                    .forEach(other -> environment.put(
                            "GUJEONG_SERVICES_" + other.name().toUpperCase(Locale.ROOT), installation.url(other)));
        }
        environment.putAll(detour.environment());
        return environment;
    }

    /** Ends what is running, in the reverse order. */
    public void stop(Progress progress) {
        Parallel.run(applications.stream()
                .flatMap(application -> ending(application.daemon(), application::stop, progress)));
        Parallel.run(Stream.concat(
                ending(kafka.daemon(), kafka::stop, progress), ending(postgres.daemon(), postgres::stop, progress)));
    }

    private static Stream<Runnable> ending(Daemon daemon, Runnable stop, Progress progress) {
        // one that has died is forgotten by the same act, or a watcher would start it again
        return Stream.of(daemon.isRunning() ? () -> progress.step(daemon.name() + " stopped", stop) : stop);
    }
}
