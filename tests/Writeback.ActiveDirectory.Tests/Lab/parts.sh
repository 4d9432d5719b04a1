# Sourced by the other scripts. STATE: where the lab lives. LAB: where these scripts are.
PASSWORD='Passw0rd!x'
QUICK=("dreplsrv:periodic_startup_interval = 1" "dreplsrv:periodic_interval = 3" "dreplsrv:notify_interval = 1"
  "kccsrv:periodic_startup_interval = 1" "kccsrv:periodic_interval = 10")

# provision NAME REALM DOMAIN HOST ADDRESS
provision() {
  samba-tool domain provision --realm="$2" --domain="$3" --server-role=dc --dns-backend=SAMBA_INTERNAL --adminpass="$PASSWORD" \
    --host-name="$4" --host-ip="$5" --targetdir="$STATE/$1" --option="interfaces=$5/8" --option="bind interfaces only=yes" \
    >"$STATE/$1.provision.log" 2>&1
}

# configure NAME ADDRESS [LINE...]   an smb.conf with which several domain controllers share a machine
configure() {
  local dir=$STATE/$1 address=$2 realm domain host
  read_setting() { sed -n "s/^[[:space:]]*$1 = //p" "$dir/etc/smb.conf" | head -1; }
  realm=$(read_setting realm) domain=$(read_setting workgroup) host=$(read_setting 'netbios name')
  shift 2
  mkdir -p "$dir"/{run,ncalrpc,winbindd,ntp_signd,log}
  chmod 750 "$dir/winbindd"
  # An address/32 finds no interface. Without winbindd the server needs no user mapping; dnsupdate would register real interfaces.
  cat >"$dir/etc/smb.conf" <<C
[global]
	netbios name = $host
	realm = $realm
	workgroup = $domain
	server role = active directory domain controller
	interfaces = $address/8
	bind interfaces only = yes
	server services = ldap, cldap, kdc, rpc, dns, drepl, kcc
	ldap server require strong auth = ${STRONG_AUTH:-no}
	tls enabled = yes
	tls keyfile = $STATE/pki/${dir##*/}.key
	tls certfile = $STATE/pki/${dir##*/}.pem
	tls cafile = $STATE/pki/ca.pem
	dns forwarder = 127.0.0.1
	allow dns updates = nonsecure and secure
	private dir = $dir/private
	lock directory = $dir
	state directory = $dir/state
	cache directory = $dir/cache
	binddns dir = $dir/bind-dns
	pid directory = $dir/run
	ncalrpc dir = $dir/ncalrpc
	winbindd socket directory = $dir/winbindd
	ntp signd socket directory = $dir/ntp_signd
	usershare path =
	log file = $dir/log/log.%m
	logging = file
	disable netbios = yes
	load printers = no
$(printf '\t%s\n' "$@")
[sysvol]
	path = $dir/state/sysvol
	read only = No
C
  # Names come from the lab's own servers: an entry in the machine's /etc/hosts would win over DNS.
  printf 'nameserver %s\noptions timeout:1 attempts:2\nsearch %s\n' "${NAMESERVER:-$address}" "${realm,,}" >"$dir.resolv"
  printf '127.0.0.1 localhost\n127.0.0.1 %s\n' "$(hostname)" >"$dir.hosts"
}

# start NAME ADDRESS   in the foreground of its own session, with its own view of names
start() {
  local dir=$STATE/$1
  setsid "$LAB/as.sh" "$dir" samba -i --no-process-group -M single -s "$dir/etc/smb.conf" >"$dir.out" 2>&1 </dev/null &
  echo $! >"$dir.pid"
  for _ in $(seq 600); do
    (exec 3<>"/dev/tcp/$2/636") 2>/dev/null && return 0
    kill -0 "$(cat "$dir.pid")" 2>/dev/null || { cat "$dir.out" >&2; return 1; }
    sleep 0.05
  done
  echo "$1 does not listen." >&2
  return 1
}

# stop NAME   ends only the samba started from this state folder
stop() {
  local dir=$STATE/$1 pid
  pid=$(cat "$dir.pid" 2>/dev/null) || return 0
  # Samba changes its title; its own pid file and its program tell that the number was not given to another process since.
  if [ "$(cat "$dir/run/samba.pid" 2>/dev/null)" = "$pid" ] && [ "$(readlink "/proc/$pid/exe")" = /usr/sbin/samba ]; then
    # One that is frozen would not hear that it is to end.
    kill -CONT "$pid" && kill "$pid" || true
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null || true
  fi
  rm -f "$dir.pid"
}

as() { "$LAB/as.sh" "$STATE/$1" "${@:2}"; }
