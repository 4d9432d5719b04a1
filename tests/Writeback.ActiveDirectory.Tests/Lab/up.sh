#!/bin/bash
# up.sh STATE   two forests from nothing: contoso.lab (dc1, and dc2 with the PDC role) and fabrikam.lab
set -e
export PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
LAB=$(dirname "$(readlink -f "$0")") STATE=$1
export LAB STATE
. "$LAB/parts.sh"
for dc in c1 c2 f1; do stop $dc; done
rm -rf "${STATE:?}"
mkdir -p "$STATE"
"$LAB/pki.sh" "$STATE/pki" &
provision f1 FABRIKAM.LAB FABRIKAM dc1 127.0.77.22 &
provision c1 CONTOSO.LAB CONTOSO dc1 127.0.77.21
wait
configure f1 127.0.77.22
configure c1 127.0.77.21 "${QUICK[@]}"
python() { /usr/bin/python3 "$LAB/populate.py" "$STATE/$1" "$1"; }
python f1 &
python c1
wait
start f1 127.0.77.22
start c1 127.0.77.21
# Without it dc1 and dc2 do not replicate: it adds the replication SPN.
as c1 samba_spnupdate -s "$STATE/c1/etc/smb.conf"

administrator=(-U "Administrator@CONTOSO.LAB" --password="$PASSWORD")
mkdir -p "$STATE/c2"
cp "$STATE/c1.resolv" "$STATE/c2.resolv"
cp "$STATE/c1.hosts" "$STATE/c2.hosts"
as c2 samba-tool domain join contoso.lab DC "${administrator[@]}" --server=dc1.contoso.lab --dns-backend=SAMBA_INTERNAL --targetdir="$STATE/c2" \
  --option='netbios name=DC2' --option='interfaces=127.0.77.23/8' --option='bind interfaces only=yes' --option="cache directory=$STATE/c2/cache" >"$STATE/c2.join.log" 2>&1
NAMESERVER=127.0.77.21 configure c2 127.0.77.23 "${QUICK[@]}"

# Domain controllers leave loopback addresses out when they register themselves.
guid=$(as c2 ldbsearch -H "$STATE/c2/private/sam.ldb" -s base \
  -b 'CN=NTDS Settings,CN=DC2,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,DC=contoso,DC=lab' objectGUID 2>/dev/null | sed -n 's/^objectGUID: //p')
record() { as c1 samba-tool dns "$1" dc1.contoso.lab "${@:2}" "${administrator[@]}" >>"$STATE/dns.log" 2>&1; }
# Each is a process that takes a second to start: all at once, beside the start of dc2.
records=()
record add contoso.lab dc2 A 127.0.77.23 & records+=($!)
record add _msdcs.contoso.lab "$guid" CNAME dc2.contoso.lab & records+=($!)
record add _msdcs.contoso.lab _ldap._tcp.dc SRV 'dc2.contoso.lab 389 0 100' & records+=($!)
record add contoso.lab _ldap._tcp SRV 'dc2.contoso.lab 389 0 100' & records+=($!)
start c2 127.0.77.23
for process in "${records[@]}"; do wait "$process"; done
as c2 samba_spnupdate -s "$STATE/c2/etc/smb.conf"
# The role is dc2's only when both say so: dc1 learns of it by replication, which a slow machine starts late.
owner() { as "$1" ldbsearch -H "ldap://$2" "${administrator[@]}" -s base -b DC=contoso,DC=lab fSMORoleOwner 2>>"$STATE/fsmo.log" | grep -c '^fSMORoleOwner: .*CN=DC2,' || true; }
agreed() { [ "$(owner c2 dc2.contoso.lab)" = 1 ] && [ "$(owner c1 dc1.contoso.lab)" = 1 ]; }
deadline=$((SECONDS + 240))
until agreed; do
  if [ $SECONDS -ge $deadline ]; then
    echo "dc1 and dc2 do not agree that dc2 has the PDC role:" >&2
    tail -n 40 "$STATE/fsmo.log" >&2
    exit 1
  fi
  if [ "$(owner c2 dc2.contoso.lab)" = 0 ]; then
    as c1 samba-tool fsmo transfer --role=pdc -H ldap://dc2.contoso.lab "${administrator[@]}" >>"$STATE/fsmo.log" 2>&1 || sleep 0.5
  else
    as c1 samba-tool drs replicate dc1.contoso.lab dc2.contoso.lab DC=contoso,DC=lab "${administrator[@]}" >>"$STATE/fsmo.log" 2>&1 || sleep 0.5
  fi
done
record delete _msdcs.contoso.lab _ldap._tcp.pdc SRV 'dc1.contoso.lab 389 0 100' || true
record add _msdcs.contoso.lab _ldap._tcp.pdc SRV 'dc2.contoso.lab 389 0 100'
echo up
