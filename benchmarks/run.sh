#!/usr/bin/env sh
# Runs one benchmark from the root of the checkout: benchmarks/run.sh import|rate|latency|search|lag|rebuild|start [--options]
set -eu
cd "$(dirname "$0")/.."
. ./jdk.sh
jar=$(ls benchmarks/target/tradepost-benchmarks-*-exec.jar 2>/dev/null | head -n 1 || true)
if [ -z "$jar" ] || [ -n "$(find benchmarks/src/main -newer "$jar" -type f -print | head -n 1)" ]; then
  JAVA_HOME=$jdk ./mvnw -q -Dmaven.test.skip -Dspotless.check.skip -pl benchmarks -am package
  jar=$(ls benchmarks/target/tradepost-benchmarks-*-exec.jar | head -n 1)
fi
exec "$jdk/bin/java" -Xmx512m -XX:+UseSerialGC -Dtradepost.servers=platform/embedded/target/servers -jar "$jar" "$@"
