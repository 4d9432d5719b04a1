#!/bin/bash
# Installs what the lab is made of from Debian's packages, where it is absent. Nothing is started.
set -e
missing=()
need() { [ -e "$1" ] || missing+=("$2"); }
need /usr/sbin/samba samba
need /usr/share/samba/setup/provision.ldif samba-ad-provision
need /usr/lib/x86_64-linux-gnu/samba/ldb/acl.so samba-dsdb-modules
need /usr/lib/x86_64-linux-gnu/samba/vfs/acl_xattr.so samba-vfs-modules
need /usr/bin/samba-tool samba-common-bin
need /usr/bin/ldbsearch ldb-tools
need /usr/bin/ldapsearch ldap-utils
need /usr/bin/kinit krb5-user
need /usr/bin/openssl openssl
need /usr/lib/x86_64-linux-gnu/sasl2/libgssapiv2.so libsasl2-modules-gssapi-mit
[ ${#missing[@]} = 0 ] && exit 0

# Another project of tests may install its own at the same moment, and apt does not wait for all of its locks.
exec 9>/run/lock/writeback-tests-apt
flock 9

policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod +x $policy
  trap 'rm -f $policy' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
options=(-qq -o DPkg::Lock::Timeout=180)
apt-get "${options[@]}" update
apt-get "${options[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
