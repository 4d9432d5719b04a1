#!/usr/bin/python3
"""descriptors.py STATE/c1: every descriptor of the directory in hexadecimal, and what Samba makes of it as SDDL, tab-separated."""
import sys

import ldb
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB

lp = LoadParm()
lp.load(sys.argv[1] + "/etc/smb.conf")
sam = SamDB(url=sys.argv[1] + "/private/sam.ldb", session_info=system_session(lp), lp=lp, flags=ldb.FLG_RDONLY)
domain = security.dom_sid(sam.get_domain_sid())
print(domain)
seen = set()
for base in (sam.get_default_basedn(), sam.get_config_basedn()):
    for entry in sam.search(base, scope=ldb.SCOPE_SUBTREE, expression="(objectClass=*)", attrs=["nTSecurityDescriptor"]):
        value = entry["nTSecurityDescriptor"][0]
        print(value.hex() + "\t" + ndr_unpack(security.descriptor, value).as_sddl(domain))
