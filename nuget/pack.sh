#!/usr/bin/env bash
# Packs everything into a folder that serves as a feed: nuget/pack.sh [FOLDER] [options of dotnet pack]
# The version comes from git: a tag v1.2.3 makes 1.2.3. -p:MinVerVersionOverride=1.2.3 replaces it.
# The tool is packed for each of TOOL_RIDS, and none of them may fail. Without TOOL_RIDS it is packed for linux-x64 (native), win-x64 (one file) and any
# (for .NET 10 elsewhere), as far as that can be done here; what is left out is said, with the reason.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
feed=$root/artifacts/packages
if [[ $# -gt 0 && $1 != -* ]]; then
  feed=$1
  shift
fi

# Why the tool cannot be packed for a platform here; nothing when it can.
why_not() {
  if [[ $1 == linux-x64 ]]; then
    [[ $(uname -sm) == 'Linux x86_64' ]] || { echo 'native code for Linux is made on Linux x64 only'; return; }
    command -v clang >/dev/null || { echo 'clang is not installed'; return; }
  fi
  if [[ $1 != any ]]; then
    local scratch
    scratch=$(mktemp -d)
    dotnet restore "$root/src/Writeback.Cli" "-p:RuntimeIdentifier=$1" --artifacts-path "$scratch" >"$scratch/log" 2>&1 ||
      { grep -m 1 -o 'error .*' "$scratch/log" || echo 'its runtime does not restore'; }
    rm -rf "$scratch"
  fi
}

rids=${TOOL_RIDS:-}
if [[ -z $rids ]]; then
  for rid in linux-x64 win-x64 any; do
    reason=$(why_not "$rid")
    if [[ -z $reason ]]; then
      rids+=${rids:+ }$rid
    else
      echo "The tool is not packed for $rid: $reason."
    fi
  done
fi

# The package Writeback.Cli names those of its platforms, each of which is packed by itself.
dotnet pack "$root/nuget/Packages.proj" -c Release -o "$feed" "-p:ToolPackageRuntimeIdentifiers=${rids// /%3B}" "$@"
for rid in $rids; do
  dotnet pack "$root/src/Writeback.Cli" -c Release -o "$feed" "-p:RuntimeIdentifier=$rid" "-p:ToolPackageRuntimeIdentifiers=${rids// /%3B}" "$@"
done
