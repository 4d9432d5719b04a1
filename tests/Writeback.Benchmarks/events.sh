#!/usr/bin/env bash
# Event XML: MB/s and peak memory beside System.Xml.XmlReader alone over the same file, each in a process of its own.
#   tests/Writeback.Benchmarks/events.sh [MEGABYTES]
# MEGABYTES is 1024 by default. The aim: at least 0.6 of the bare reader, in memory that does not grow with the file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
size=${1:-1024}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet build tests/Writeback.Benchmarks -c Release --verbosity quiet --nologo
run() { dotnet run -c Release --no-build --project tests/Writeback.Benchmarks --verbosity quiet -- "$@"; }

for one_of in 1 10; do
  run events-write "$folder/events.xml" "$size" "$one_of"
  echo "== $size MB, one event of $one_of ours"
  run events-read "$folder/events.xml" bare
  run events-read "$folder/events.xml" ours
done
# A tenth of the file: the memory should be the same.
run events-write "$folder/events.xml" "$((size / 10 + 1))" 1
echo "== a tenth of it"
run events-read "$folder/events.xml" ours
