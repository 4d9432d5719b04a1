#!/usr/bin/python3
"""crowd.py DIR COUNT: so many users in twenty organizational units, written into the database of a domain controller."""
import sys

from samba.auth import system_session
from samba.param import LoadParm
from samba.samdb import SamDB

directory, count = sys.argv[1], int(sys.argv[2])
lp = LoadParm()
lp.load(directory + "/etc/smb.conf")
sam = SamDB(url=directory + "/private/sam.ldb", session_info=system_session(lp), lp=lp)
base = "OU=Staff," + str(sam.get_default_basedn())
for number in range(20):
    sam.add({"dn": "OU=Crowd%d,%s" % (number, base), "objectClass": "organizationalUnit"})
for start in range(0, count, 1000):
    sam.transaction_start()
    for number in range(start, min(start + 1000, count)):
        name = "crowd%06d" % number
        sam.add({
            "dn": "CN=%s,OU=Crowd%d,%s" % (name, number % 20, base), "objectClass": "user", "sAMAccountName": name,
            "userPrincipalName": name + "@contoso.lab", "userAccountControl": "544",
        })
    sam.transaction_commit()
