#!/usr/bin/python3
"""populate.py DIR c1|f1: users, groups, policies and delegations, written into the database before its server runs."""
import sys

import ldb
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB

directory, name = sys.argv[1:3]
lp = LoadParm()
lp.load(directory + "/etc/smb.conf")
sam = SamDB(url=directory + "/private/sam.ldb", session_info=system_session(lp), lp=lp)
base = str(sam.get_default_basedn())
realm = base.replace("DC=", "").replace(",", ".")
PASSWORD = "Passw0rd!x"
USER = "bf967aba-0de6-11d0-a285-00aa003049e2"
RESET = "00299570-246d-11d0-a768-00aa006e0529"
CHANGE = "ab721a53-1e2f-11d0-9819-00aa0040529b"
LOCKOUT_TIME = "28630ebf-41d5-11d1-a9c1-0000f80367c1"
PWD_LAST_SET = "bf967a0a-0de6-11d0-a285-00aa003049e2"
FLAGS = ["sd_flags:1:4"]


def sid_of(account):
    found = sam.search(base, expression="(sAMAccountName=%s)" % account, attrs=["objectSid"])
    return str(ndr_unpack(security.dom_sid, found[0]["objectSid"][0]))


def descriptor(dn):
    return ndr_unpack(security.descriptor, sam.search(dn, scope=ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"], controls=FLAGS)[0]["nTSecurityDescriptor"][0])


def store(dn, sd):
    message = ldb.Message(ldb.Dn(sam, dn))
    message["nTSecurityDescriptor"] = ldb.MessageElement(ndr_pack(sd), ldb.FLAG_MOD_REPLACE, "nTSecurityDescriptor")
    sam.modify(message, controls=FLAGS)


def grant(dn, *aces):
    """Adds entries in canonical order: what denies first."""
    sd = descriptor(dn)
    for ace in security.descriptor.from_sddl("D:" + "".join(aces), security.dom_sid(sam.get_domain_sid())).dacl.aces:
        denies = ace.type in (security.SEC_ACE_TYPE_ACCESS_DENIED, security.SEC_ACE_TYPE_ACCESS_DENIED_OBJECT)
        sd.dacl_add(ace, 0) if denies else sd.dacl_add(ace)
    inherited = [a for a in sd.dacl.aces if a.flags & security.SEC_ACE_FLAG_INHERITED_ACE]
    explicit = [a for a in sd.dacl.aces if not a.flags & security.SEC_ACE_FLAG_INHERITED_ACE]
    result = security.acl()
    result.revision = 4
    sd.dacl = result
    for ace in explicit + inherited:
        sd.dacl_add(ace)
    store(dn, sd)


def protect(dn):
    """Switches inheritance off and drops what was inherited."""
    sd = descriptor(dn)
    explicit = [a for a in sd.dacl.aces if not a.flags & security.SEC_ACE_FLAG_INHERITED_ACE]
    result = security.acl()
    result.revision = 4
    sd.dacl = result
    for ace in explicit:
        sd.dacl_add(ace)
    sd.type |= security.SEC_DESC_DACL_PROTECTED
    store(dn, sd)


def ou(path):
    dn = path + "," + base
    sam.add({"dn": dn, "objectClass": "organizationalUnit"})
    return dn


def user(account, parent, cn=None, **attributes):
    dn = ldb.Dn(sam, parent)
    dn.add_child("CN=X")
    dn.set_component(0, "CN", cn or account)
    message = {
        "dn": str(dn), "objectClass": "user", "sAMAccountName": account, "userPrincipalName": account + "@" + realm,
        "userAccountControl": "512", "unicodePwd": ('"%s"' % PASSWORD).encode("utf-16-le"),
    }
    message.update(attributes)
    sam.add(message)
    return str(dn)


def group(account, *members):
    dn = "CN=%s,CN=Users,%s" % (account, base)
    sam.add({"dn": dn, "objectClass": "group", "sAMAccountName": account})
    for member in members:
        change(dn, "member", member, ldb.FLAG_MOD_ADD)
    return dn


def change(dn, attribute, value, flag=ldb.FLAG_MOD_REPLACE):
    message = ldb.Message(ldb.Dn(sam, dn))
    message[attribute] = ldb.MessageElement(value, flag, attribute)
    sam.modify(message)


def delegate(dn, sid, inherited=True):
    """What Set-ADSyncPasswordWritebackPermissions writes."""
    how, to = ("CIIO", USER) if inherited else ("", "")
    grant(dn, "(OA;%s;CR;%s;%s;%s)" % (how, RESET, to, sid), "(OA;%s;WP;%s;%s;%s)" % (how, LOCKOUT_TIME, to, sid), "(OA;%s;WP;%s;%s;%s)" % (how, PWD_LAST_SET, to, sid))


users = "CN=Users," + base
msol = user("MSOL_1a2b3c4d5e6f", users)
connector = sid_of("MSOL_1a2b3c4d5e6f")
staff = ou("OU=Staff")
delegate(staff, connector)
user("alice", staff)

if name == "c1":
    change(base, "lockoutThreshold", "3")
    change(base, "pwdHistoryLength", "5")
    change(base, "minPwdAge", "-864000000000")
    change(base, "minPwdLength", "8")
    for account in ("bob", "carol", "frank", "grace"):
        user(account, staff)
    heidi = user("heidi", staff)
    user("dave", staff, userAccountControl="514")
    user("erin", staff, accountExpires="131000000000000000")
    user("sam", staff, cn="Smith, Sam + Co")
    ivan = user("ivan", staff)
    grant(ivan, "(OD;;CR;%s;;WD)" % CHANGE, "(OD;;CR;%s;;PS)" % CHANGE)
    no_rights = ou("OU=NoRights")
    user("nancy", no_rights)
    denied = ou("OU=Denied")
    delegate(denied, connector)
    dan = user("dan", denied)
    grant(dan, "(OD;;CR;%s;;%s)" % (RESET, connector))
    blocked = ou("OU=Blocked")
    delegate(blocked, connector)
    blake = user("blake", blocked)
    protect(blake)
    inner = ou("OU=Inner,OU=Blocked")
    ines = user("ines", inner)
    protect(inner)
    partial = ou("OU=Partial")
    grant(partial, "(OA;CIIO;CR;%s;%s;%s)" % (RESET, USER, connector))
    user("paul", partial)
    nested = ou("OU=Nested")
    outer_group = group("Resetters", group("Resetters inner", msol))
    grant(nested, "(OA;CIIO;CR;;%s;%s)" % (USER, sid_of("Resetters")), "(A;CI;WP;;;%s)" % sid_of("Resetters"))
    user("nina", nested)
    for account in ("msol_locked", "msol_expired", "msol_disabled"):
        user(account, users)
    change("CN=msol_expired," + users, "accountExpires", "131000000000000000")
    change("CN=msol_disabled," + users, "userAccountControl", "514")

    # What the job SDProp does on Windows, and what it leaves behind: Samba has none.
    admina = user("admina", staff)
    change("CN=Domain Admins," + users, "member", admina, ldb.FLAG_MOD_ADD)
    orphan = user("orphan", staff)
    holder = descriptor("CN=AdminSDHolder,CN=System," + base)
    holder.type |= security.SEC_DESC_DACL_PROTECTED
    for dn in (admina, orphan):
        store(dn, holder)
        change(dn, "adminCount", "1")

    sam.add({
        "dn": "CN=strict,CN=Password Settings Container,CN=System," + base, "objectClass": "msDS-PasswordSettings",
        "msDS-PasswordSettingsPrecedence": "10", "msDS-PasswordReversibleEncryptionEnabled": "FALSE", "msDS-PasswordHistoryLength": "10",
        "msDS-PasswordComplexityEnabled": "TRUE", "msDS-MinimumPasswordLength": "14", "msDS-MinimumPasswordAge": "0",
        "msDS-MaximumPasswordAge": "-36288000000000", "msDS-LockoutThreshold": "0", "msDS-LockoutObservationWindow": "-18000000000",
        "msDS-LockoutDuration": "-18000000000", "msDS-PSOAppliesTo": heidi,
    })
