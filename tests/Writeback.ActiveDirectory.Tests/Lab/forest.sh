#!/bin/bash
# forest.sh STATE ADDRESS REALM LDIF   adds what an LDIF file says, all through one connection
set -e
export LDAPTLS_CACERT=$1/pki/ca.pem
exec ldapadd -x -H "ldaps://$2" -D "Administrator@$3" -w 'Passw0rd!x' -f "$4"
