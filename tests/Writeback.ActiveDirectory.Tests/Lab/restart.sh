#!/bin/bash
# restart.sh STATE NAME ADDRESS yes|no   starts a domain controller again, that runs or was killed; with the demand for signing or TLS, or without
set -e
export PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
LAB=$(dirname "$(readlink -f "$0")") STATE=$1
. "$LAB/parts.sh"
stop "$2"
sed -i "s/ldap server require strong auth = .*/ldap server require strong auth = $4/" "$STATE/$2/etc/smb.conf"
start "$2" "$3"
