#!/usr/bin/env bash
# Packs everything into a folder that serves as a feed: nuget/pack.sh [FOLDER] [options of dotnet pack]
# The version comes from git: a tag v1.2.3 makes 1.2.3. -p:MinVerVersionOverride=1.2.3 replaces it.
# The tool is packed for each of TOOL_RIDS: by default win-x64 (one file), any (for .NET 10 elsewhere), and, where clang can link it, linux-x64 (native).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
feed=$root/artifacts/packages
if [[ $# -gt 0 && $1 != -* ]]; then
  feed=$1
  shift
fi

native=$([[ $(uname -sm) == 'Linux x86_64' ]] && command -v clang >/dev/null && echo 'linux-x64 ' || true)
rids=${TOOL_RIDS:-${native}win-x64 any}

# The package Writeback.Cli names those of its platforms, each of which is packed by itself.
dotnet pack "$root/nuget/Packages.proj" -c Release -o "$feed" "-p:ToolPackageRuntimeIdentifiers=${rids// /%3B}" "$@"
for rid in $rids; do
  dotnet pack "$root/src/Writeback.Cli" -c Release -o "$feed" "-p:RuntimeIdentifier=$rid" "-p:ToolPackageRuntimeIdentifiers=${rids// /%3B}" "$@"
done
