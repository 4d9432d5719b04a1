#!/bin/bash
# population.sh [USERS [ROUNDS [REPLAYED]]]   the population scan beside ldapsearch, on a lab of its own; needs root and Debian, and that no other lab runs
set -e
here=$(dirname "$(readlink -f "$0")") lab=$here/../Writeback.ActiveDirectory.Tests/Lab
users=${1:-20000} rounds=${2:-5} replayed=${3:-100000}
state=$(mktemp -d)/lab
trap '"$lab/down.sh" "$state"' EXIT
dotnet build "$here" -c Release -v q --nologo
"$lab/install.sh"
"$lab/up.sh" "$state"
# The second domain controller would only take processor time for replicating the crowd.
LAB=$lab STATE=$state bash -c '. "$LAB/parts.sh"; stop c2'
/usr/bin/python3 "$here/ActiveDirectory/crowd.py" "$state/c1" "$users"
printf 'Passw0rd!x' >"$state/password"
chmod 600 "$state/password"
"$lab/as.sh" "$state/c1" dotnet run --no-build -c Release --project "$here" -- population dc1.contoso.lab "$state/pki/trusted" MSOL_1a2b3c4d5e6f@contoso.lab "$state/password" "$rounds" "$replayed"
