#!/usr/bin/env bash
# Times the tool as a whole process, beside the same tool on the shared runtime and beside a process that does nothing.
#   tests/Writeback.Benchmarks/process.sh [EXPORT]
# EXPORT is the folder of a Get-ADSyncServerConfiguration export; the sample by default. Needs hyperfine and GNU time (Debian's
# packages of these names), clang and zlib1g-dev.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export_folder=${1:-samples/connect-exports/tailwind}

for tool in hyperfine /usr/bin/time; do
  command -v "$tool" >/dev/null || { echo "process.sh: $tool is missing; install Debian's packages hyperfine and time." >&2; exit 2; }
done

dotnet publish src/Writeback.Cli -c Release --use-current-runtime -o artifacts/native --verbosity quiet
dotnet build src/Writeback.Cli -c Release --verbosity quiet
native=artifacts/native/writeback
shared="dotnet src/Writeback.Cli/bin/Release/net10.0/writeback.dll"
diagnose="check --connect-export $export_folder --select Connect"

hyperfine --warmup 3 --runs 30 --shell=none --ignore-failure --style basic \
  -n 'nothing (true)' true \
  -n 'native --version' "$native --version" \
  -n 'shared runtime --version' "$shared --version" \
  -n 'native diagnosis' "$native $diagnose" \
  -n 'shared runtime diagnosis' "$shared $diagnose"

for command in "$native --version" "$native $diagnose" "$shared $diagnose"; do
  # The exit code is a verdict here, not a failure.
  /usr/bin/time -f "peak %M KiB: $command" $command >/dev/null || true
done
