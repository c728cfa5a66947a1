#!/usr/bin/env bash
# Whether the service in this container is ready; only from within it can its management port be reached.
# Bash speaks enough HTTP for that, and no base image need have curl.
exec 3<>"/dev/tcp/127.0.0.1/$QUARKUS_MANAGEMENT_PORT" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
