#!/usr/bin/env sh
# Imports a file of invoices into a running Tradepost and shows how it goes: ./import.sh FILE [ZONE [CURRENCY]]
# TRADEPOST_URL says where it runs, http://127.0.0.1:8080 unless set. Interrupted, it can be called again.
set -eu
base=${TRADEPOST_URL:-http://127.0.0.1:8080}
if [ $# -lt 1 ] || [ ! -r "$1" ]; then
  echo "usage: $0 FILE [ZONE [CURRENCY]]" >&2
  exit 2
fi

# The value of the first member of that name in JSON.
first() { printf '%s' "$2" | tr -d '\n' | sed "s/\"$1\":/\\
&/" | sed -n "2s/^\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

echo "Sending $1 ..." >&2
answer=$(curl -sS -F "file=@$1" -F format=online-retail -F "zone=${2:-Europe/London}" -F "currency=${3:-GBP}" \
  "$base/api/imports")
id=$(first id "$answer")
if [ -z "$id" ]; then
  echo "Not taken: $answer" >&2
  exit 1
fi
echo "Import $id" >&2

while :; do
  if view=$(curl -sS --max-time 20 "$base/api/imports/$id" 2>/dev/null) && [ -n "$(first status "$view")" ]; then
    status=$(first status "$view")
    waiting=$(first waitingFor "$view")
    printf '\r%-9s %-13s %s of %s lines, %s rejected, %s lines/s, %s s left%s\033[K' "$status" "$(first phase "$view")" \
      "$(first done "$view")" "$(first total "$view")" "$(first rejected "$view")" "$(first linesPerSecond "$view")" \
      "$(first secondsLeft "$view")" "${waiting:+, waiting for $waiting}" >&2
    [ "$status" = DONE ] && break
  else
    printf '\rwaiting for %s\033[K' "$base" >&2
  fi
  sleep 1
done
echo >&2
echo "Rejected lines: $base/api/imports/$id/rejects" >&2
printf '%s\n' "$view"
