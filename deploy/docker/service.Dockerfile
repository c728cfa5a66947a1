# The image of any service, from what `mvn package` has built of it.
ARG BASE=eclipse-temurin:21-jre
FROM ${BASE}

# The folder of the service's Maven module: services/budget, gateway
ARG MODULE

WORKDIR /gujeong

COPY --chown=10001:10001 deploy/docker/ready.sh ./
# From what changes least to what changes most: a new build of our own classes is a small layer.
COPY --chown=10001:10001 ${MODULE}/target/quarkus-app/lib/ lib/
COPY --chown=10001:10001 ${MODULE}/target/quarkus-app/quarkus-run.jar ./
COPY --chown=10001:10001 ${MODULE}/target/quarkus-app/quarkus/ quarkus/
COPY --chown=10001:10001 ${MODULE}/target/quarkus-app/app/ app/

# For what a service keeps outside its database: a new named volume takes over the owner of the folder it is mounted on.
RUN mkdir -m 700 /personal /spool && chown 10001:10001 /personal /spool

# The memory is what the local stack gives a service.
ENV LANG=C.UTF-8 \
    JDK_JAVA_OPTIONS="-Xms32m -Xmx160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError" \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    QUARKUS_MANAGEMENT_PORT=8180

USER 10001:10001

HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "ready.sh"]

# With the argument "migrate" it brings the tables up to date, as their owner, and ends.
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
