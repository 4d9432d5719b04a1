#!/bin/bash
# pki.sh DIR   a certificate authority, certificates of the domain controllers, and an authority that nobody knows
set -e
mkdir -p "$1/trusted" "$1/stranger"
cd "$1"
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "$2" \
    -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,cRLSign -keyout "$1.key" -out "$1.pem" 2>/dev/null
}
certificate() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$2" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -out "$1.pem" 2>/dev/null \
    -extfile <(printf 'subjectAltName=DNS:%s,IP:%s\nextendedKeyUsage=serverAuth\n' "$2" "$3")
  chmod 600 "$1.key"
}
authority ca "/CN=Lab Authority"
authority stranger "/CN=Somebody Else"
cp ca.pem trusted/
cp stranger.pem stranger/
certificate c1 dc1.contoso.lab 127.0.77.21
certificate c2 dc2.contoso.lab 127.0.77.23
certificate f1 dc1.fabrikam.lab 127.0.77.22
