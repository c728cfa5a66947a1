# The command line of deploy/local, for signing tokens and for sending the example. It starts no stack in a container.
ARG BASE=eclipse-temurin:21-jre
FROM ${BASE}

# The command line looks for deploy/example in the folder it is called in.
WORKDIR /gujeong

COPY --chown=10001:10001 deploy/local/target/lib/ lib/
COPY --chown=10001:10001 deploy/local/target/gujeong.jar ./
COPY --chown=10001:10001 deploy/example/ deploy/example/

# A new named volume takes over the owner of the folder it is mounted on.
RUN mkdir /state /keys && chown 10001:10001 /state /keys

ENV LANG=C.UTF-8 \
    CLASSPATH=/gujeong/gujeong.jar:/gujeong/lib/* \
    GUJEONG_HOME=/state

USER 10001:10001

ENTRYPOINT ["java", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "gujeong.local.Gujeong"]
