#!/bin/bash
# as.sh DIR COMMAND...   runs a command with the names that a domain controller of the lab sees
dir=$1
shift
export PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH KRB5_CONFIG="$(dirname "$(readlink -f "$0")")/krb5.conf"
exec unshare -m --propagation private bash -c 'mount --bind "$0.resolv" /etc/resolv.conf && mount --bind "$0.hosts" /etc/hosts && exec "$@"' "$dir" "$@"
