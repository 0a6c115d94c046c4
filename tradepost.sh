#!/usr/bin/env sh
# Starts the whole system: builds it first where that is missing or older than its sources, then runs it on a JDK 25.
set -eu
root=$(cd "$(dirname "$0")" && pwd)
. "$root/jdk.sh"

jar() { ls "$root"/launcher/target/tradepost-launcher-*-exec.jar 2>/dev/null | head -n 1; }
newer_sources() {
  find "$root" -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -newer "$1" -type f -print | head -n 1
}
if [ -z "$(jar)" ] || [ -n "$(newer_sources "$(jar)")" ]; then
  echo "Building Tradepost ..." >&2
  (cd "$root" && JAVA_HOME=$jdk ./mvnw -q -Dmaven.test.skip -Dspotless.check.skip -pl launcher -am package)
fi
exec "$jdk/bin/java" ${JAVA_OPTS:--Xms768m -Xmx1g -Xmn400m -XX:+UseParallelGC} --enable-native-access=ALL-UNNAMED \
  -Dtradepost.servers="$root/platform/embedded/target/servers" -jar "$(jar)" "$@"
