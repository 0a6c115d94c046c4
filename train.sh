#!/usr/bin/env sh
# Has later starts of ./tradepost.sh be shorter and know what is hot: runs this build under load on a home of its own for some six minutes, and
# keeps what the JVMs learned for every later start of the same build on the same JDK.
set -eu
cd "$(dirname "$0")"
port=${TRADEPOST_PORT:-18080}
work=$(mktemp -d "${TMPDIR:-/tmp}/tradepost-train.XXXXXX")
mkdir "$work/learned"

echo "Starting a system of its own at port $port; log: $work/log" >&2
TRADEPOST_TRAIN=$work/learned ./tradepost.sh --tradepost.home="$work/home" --tradepost.port="$port" >"$work/log" 2>&1 &
system=$!
trap 'kill $system 2>/dev/null && wait $system; exit 1' INT TERM EXIT
until grep -q "^Tradepost is ready" "$work/log"; do
  kill -0 $system 2>/dev/null || { tail "$work/log" >&2; exit 1; }
  sleep 1
done
benchmark() {
  echo "Load: $*" >&2
  benchmarks/run.sh "$@" --url="http://127.0.0.1:$port" --home="$work/home" >>"$work/log"
}
benchmark import --file=docs/samples/online-retail-sample.csv
benchmark latency
benchmark lag --of=prices --rate=500 --warm-up=30 --seconds=30
benchmark rate --seconds=60
benchmark search --orders=1000 --users=4 --seconds=20
benchmark rebuild --view=sales --warm-up=10
benchmark rebuild --view=orders --warm-up=4

echo "Stopping it, which writes down what it learned" >&2
trap - INT TERM EXIT
kill $system
wait $system || true
for server in tradepost kafka elasticsearch; do
  [ -s "$work/learned/$server.aot" ] || { echo "$server learned nothing; see $work/log" >&2; exit 1; }
done
rm -rf launcher/target/trained "$work/home"
mv "$work/learned" launcher/target/trained
rm -r "$work"
echo "Learned: $(du -sh launcher/target/trained | cut -f1) in launcher/target/trained" >&2
