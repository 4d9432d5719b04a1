#!/bin/bash
# down.sh STATE   ends the servers of the lab and removes what they kept
LAB=$(dirname "$(readlink -f "$0")") STATE=$1
. "$LAB/parts.sh"
for dc in c1 c2 f1; do stop $dc; done
rm -rf "${STATE:?}"
