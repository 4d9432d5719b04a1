#!/usr/bin/env bash
# Times how a program lists its checks when it starts: by the generated registry, by reflection over the same types, and not at
# all; on the shared runtime and as a native program.
#   tests/Writeback.Benchmarks/startup.sh [CHECKS]
# CHECKS is 1000 by default. Needs hyperfine, clang and zlib1g-dev (Debian's packages of these names).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
checks=${1:-1000}
runs=20

command -v hyperfine >/dev/null || { echo "startup.sh: hyperfine is missing; install Debian's package of that name." >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet run -c Release --project tests/Writeback.Benchmarks --verbosity quiet -- startup-project "$folder" . "$checks"
project=$folder/Startup.csproj
dotnet build "$project" -c Release --verbosity quiet
dotnet publish "$project" -c Release --use-current-runtime -p:IsNative=true -o "$folder/native" --verbosity quiet
# Reflection finds what the linker left, so it gets a program of its own, in which all types are left.
dotnet publish "$project" -c Release --use-current-runtime -p:IsNative=true -p:RootTypes=true -o "$folder/rooted" --verbosity quiet

shared="dotnet $folder/bin/Release/net10.0/Startup.dll"
names=('shared runtime, nothing' 'shared runtime, registry' 'shared runtime, reflection' 'native, nothing' 'native, registry' 'native and rooted, registry' 'native and rooted, reflection')
commands=("$shared nothing" "$shared registry" "$shared reflection" "$folder/native/Startup nothing" "$folder/native/Startup registry" "$folder/rooted/Startup registry" "$folder/rooted/Startup reflection")

arguments=()
for index in "${!names[@]}"; do
  arguments+=(-n "${names[$index]}" "${commands[$index]}")
done
hyperfine --warmup 3 --runs "$runs" --shell=none --style basic --export-json "$folder/processes.json" "${arguments[@]}" >/dev/null

echo "| how $checks checks are listed | inside, from the first line of Main: median (minimum) | whole process: median | the fastest run says |"
echo "|---|---:|---:|---|"
for index in "${!names[@]}"; do
  read -r -a command <<<"${commands[$index]}"
  inside=()
  for ((run = 0; run < runs; run++)); do
    inside+=("$("${command[@]}")")
  done
  printf '%s\n' "${inside[@]}" | sort -n | awk -v name="${names[$index]}" -v process="$(grep -m $((index + 1)) '"median"' "$folder/processes.json" | tail -1 | tr -dc '0-9.')" \
    '{ line[NR] = $0; split($0, word, " "); time[NR] = word[1] } END { sub(/^[^,]*, /, "", line[1]); printf "| %s | %.2f ms (%.2f) | %.1f ms | %s |\n", name, time[int((NR + 1) / 2)] / 1000, time[1] / 1000, process * 1000, line[1] }'
done
