#!/usr/bin/env sh
# Starts the whole system: builds it first where that is missing or older than its sources, then runs it on a JDK 25,
# with what ./train.sh learned about this build, if anything.
set -eu
root=$(cd "$(dirname "$0")" && pwd)
. "$root/jdk.sh"

target=$root/launcher/target
jar() { ls "$target"/tradepost-launcher-*-exec.jar 2>/dev/null | head -n 1; }
newer_sources() {
  find "$root" -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -newer "$1" -type f -print | head -n 1
}
if [ -z "$(jar)" ] || [ -n "$(newer_sources "$(jar)")" ]; then
  echo "Building Tradepost ..." >&2
  (cd "$root" && JAVA_HOME=$jdk ./mvnw -q -Dmaven.test.skip -Dspotless.check.skip -pl launcher -am package)
fi
# The JVM keeps what it learned only of jars that lie side by side, not of jars within a jar.
unpacked=$target/unpacked
if [ ! -d "$unpacked" ] || [ "$(jar)" -nt "$unpacked" ]; then
  rm -rf "$unpacked" "$unpacked.new" "$target/trained"
  "$jdk/bin/java" -Djarmode=tools -jar "$(jar)" extract --destination "$unpacked.new" >/dev/null
  mv "$unpacked.new" "$unpacked"
fi
set -- -jar "$unpacked"/*.jar "$@"
if [ -n "${TRADEPOST_TRAIN:-}" ]; then
  set -- -XX:AOTCacheOutput="$TRADEPOST_TRAIN/tradepost.aot" -Dtradepost.servers.train="$TRADEPOST_TRAIN" "$@"
elif [ -d "$target/trained" ]; then
  set -- -XX:AOTCache="$target/trained/tradepost.aot" -Dtradepost.servers.trained="$target/trained" "-Xlog:aot*=error" "$@"
fi
exec "$jdk/bin/java" ${JAVA_OPTS:--Xms768m -Xmx1g -Xmn400m -XX:+UseParallelGC} --enable-native-access=ALL-UNNAMED \
  -Dtradepost.servers="$root/platform/embedded/target/servers" "$@"
