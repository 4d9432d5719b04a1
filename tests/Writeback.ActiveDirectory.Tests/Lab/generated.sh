#!/bin/bash
# generated.sh STATE   principals in nested groups, and a user below two containers, for descriptors made at random
set -e
uri=ldaps://127.0.77.21 base=OU=Generated,DC=contoso,DC=lab
export LDAPTLS_CACERT=$1/pki/ca.pem
password=$(printf '"Passw0rd!x"' | iconv -t UTF-16LE | base64)
account() { printf 'dn: CN=%s,%s\nobjectClass: user\nsAMAccountName: %s\nuserPrincipalName: %s@contoso.lab\nuserAccountControl: 512\nunicodePwd:: %s\n\n' "$1" "$2" "$1" "$1" "$password"; }
group() { printf 'dn: CN=%s,%s\nobjectClass: group\nsAMAccountName: %s\nmember: CN=%s,%s\n\n' "$1" "$base" "$1" "$2" "$base"; }
ldapsearch -LLL -x -H $uri -D Administrator@contoso.lab -w 'Passw0rd!x' -s base -b "$base" dn >/dev/null 2>&1 && exit 0
{
  printf 'dn: %s\nobjectClass: organizationalUnit\n\n' "$base"
  printf 'dn: OU=Middle,%s\nobjectClass: organizationalUnit\n\n' "$base"
  account subject "OU=Middle,$base"
  account principal1 "$base"
  account principal2 "$base"
  account principal3 "$base"
  group inner principal2
  group outer inner
} | ldapadd -x -H $uri -D Administrator@contoso.lab -w 'Passw0rd!x' >/dev/null
