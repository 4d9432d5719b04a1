#!/usr/bin/env bash
# Figures of the packages: how long it takes from a fresh clone to a packed feed, and from there to a stranger's first green test; how large each package is;
# how long the pack of the tutorial is.
#   tests/Writeback.Benchmarks/packages.sh [REVISION]
# REVISION is HEAD by default: what is not committed is not measured. Packages of others come from NuGet's cache for the clone, and over the network for the stranger.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
revision=$(git -C "$repository" rev-parse "${1:-HEAD}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

# Runs a command that says nothing unless it fails, and prints the seconds that it took.
seconds() {
  local start=$EPOCHREALTIME
  "$@" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; return 1; }
  awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.1f", end - start }'
}

clone_and_pack() {
  git clone --quiet --no-hardlinks "$repository" "$folder/clone"
  git -C "$folder/clone" checkout --quiet "$revision"
  "$folder/clone/nuget/pack.sh" "$folder/feed"
}

packing=$(seconds clone_and_pack)
left_out=$(grep '^The tool is not packed for ' "$folder/log" || true)

# A stranger, who has the feed and whatever NuGet finds elsewhere, and nothing in any cache.
mkdir "$folder/stranger"
cp "$folder/clone/global.json" "$folder/stranger"
printf '<configuration><packageSources><add key="packed" value="%s" /></packageSources></configuration>\n' "$folder/feed" >"$folder/stranger/nuget.config"
templates=("$folder"/feed/Writeback.Templates.*.nupkg)
commands=("dotnet new install ${templates[0]}" 'dotnet new writeback-pack -n FirstChecks' 'dotnet test FirstChecks')
first_test() {
  export NUGET_PACKAGES=$folder/restored DOTNET_CLI_HOME=$folder/home
  bash -euc "$(printf '%s\n' "cd '$folder/stranger'" "${commands[@]}")"
  grep -q 'Passed! ' "$folder/log"
}

testing=$(seconds first_test)

# The files of a pack and its command line, as TutorialTests counts them: without tests and translations, and without empty lines.
lines=$(awk '
  /^```csharp (BackupChecks\/BackupIsRecent.cs|BackupChecks\/Pack.cs|backup\/Program.cs)$/ { inside = 1; next }
  /^```/ { inside = 0 }
  inside && NF { count++ }
  END { print count }' "$folder/clone/docs/your-first-pack.md")

echo "| | |"
echo "|---|---:|"
awk -v packing="$packing" 'BEGIN { printf "| fresh clone to packed feed | %.1f min |\n", packing / 60 }'
echo "| template to first green test | ${#commands[@]} commands, $testing s |"
echo "| the pack of the tutorial, with its command line | $lines lines |"
[[ -z $left_out ]] || echo "$left_out"
echo
echo "| package | KB | symbols, KB |"
echo "|---|---:|---:|"
version=$(basename "${templates[0]}" .nupkg)
version=${version#Writeback.Templates.}
for package in "$folder"/feed/*.nupkg; do
  symbols=${package%.nupkg}.snupkg
  printf '| %s | %d | %s |\n' "$(basename "$package" ".$version.nupkg")" $((($(stat -c %s "$package") + 500) / 1000)) \
    "$([[ -f $symbols ]] && echo $((($(stat -c %s "$symbols") + 500) / 1000)) || true)"
done
