#!/usr/bin/env bash
# One TLS check of one loopback endpoint, the whole process, beside curl and what else is installed.
# usage: network.sh [RUNS]   after: dotnet publish src/Writeback.Cli -c Release --use-current-runtime -o artifacts/native
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${1:-40}
tool=${TOOL:-artifacts/native/writeback}
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; fi; rm -rf "$work"' EXIT

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/ca.key" -out "$work/ca.crt" -days 2 \
  -subj "/O=Microsoft Corporation/CN=Bench Root" 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/s.key" -out "$work/s.csr" -subj /CN=localhost 2>/dev/null
openssl x509 -req -in "$work/s.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -days 2 -out "$work/s.crt" \
  -extfile <(printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n') 2>/dev/null

# The system's roots and ours: loading them is part of the price.
cat /etc/ssl/certs/ca-certificates.crt "$work/ca.crt" > "$work/roots.crt"
export SSL_CERT_FILE="$work/roots.crt" SSL_CERT_DIR=/nonexistent
port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
openssl s_server -quiet -www -accept "127.0.0.1:$port" -cert "$work/s.crt" -key "$work/s.key" >/dev/null 2>&1 &
server=$!
until curl -s -o /dev/null --cacert "$work/roots.crt" "https://127.0.0.1:$port/"; do kill -0 "$server"; done

# One root: what is left when the roots cost nothing.
one=$work/ca.crt

measure() { # name command...
  local name=$1; shift
  "$@" >/dev/null || { echo "$name does not pass"; return; }
  python3 - "$name" "$runs" "$@" <<'P'
import statistics, subprocess, sys, time
name, runs, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
times = []
for _ in range(runs):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    times.append((time.perf_counter() - start) * 1000)
times.sort()
print(f"| {name} | {times[0]:.1f} | {statistics.median(times):.1f} | {times[int(runs * 0.95) - 1]:.1f} |")
P
}

echo "| process | minimum ms | median ms | 95 % ms |"
echo "|---|---:|---:|---:|"
measure "nothing (true)" true
measure "writeback --version" "$tool" --version
measure "writeback check --select WB5003" "$tool" check --select WB5003 --cloud none --no-proxy --endpoint "127.0.0.1:$port"
SSL_CERT_FILE="$one" measure "writeback check --select WB5003, one root" "$tool" check --select WB5003 --cloud none --no-proxy --endpoint "127.0.0.1:$port"
measure "curl, one root" curl -s -o /dev/null --cacert "$one" "https://127.0.0.1:$port/"
measure "curl" curl -s -o /dev/null --cacert "$work/roots.crt" "https://127.0.0.1:$port/"
for other in /usr/lib/nagios/plugins/check_tcp; do
  if [ -x "$other" ]; then measure "check_tcp --ssl" "$other" -H 127.0.0.1 -p "$port" --ssl; fi
done
