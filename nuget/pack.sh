#!/usr/bin/env bash
# Packs every library into a folder that serves as a feed: nuget/pack.sh [FOLDER] [options of dotnet pack]
# The version is the one of Directory.Build.props: -p:Version=1.2.3 replaces it, --version-suffix rc.1 its suffix.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
feed=$root/artifacts/packages
if [[ $# -gt 0 && $1 != -* ]]; then
  feed=$1
  shift
fi

dotnet pack "$root/nuget/Packages.proj" -c Release -o "$feed" "$@"
