#!/usr/bin/python3
"""holds.py STATE/c1 ACCOUNT LENGTH FILE...: the files that hold the account's password of that length, which only its hash is known of."""
import sys

from samba.auth import system_session
from samba.crypto import md4_hash_blob
from samba.param import LoadParm
from samba.samdb import SamDB

directory, account, length = sys.argv[1], sys.argv[2], int(sys.argv[3])
lp = LoadParm()
lp.load(directory + "/etc/smb.conf")
sam = SamDB(url=directory + "/private/sam.ldb", session_info=system_session(lp), lp=lp)
stored = sam.search(sam.get_default_basedn(), expression="(sAMAccountName=%s)" % account, attrs=["unicodePwd"])[0]["unicodePwd"][0]
for name in sys.argv[4:]:
    data = open(name, "rb").read()
    # As bytes of ASCII, and as the two-byte characters in which a directory takes passwords.
    for text in (data.decode("latin-1"), data[0::2].decode("latin-1"), data[1::2].decode("latin-1")):
        if any(md4_hash_blob(text[at:at + length].encode("utf-16-le")) == bytes(stored) for at in range(len(text) - length + 1)):
            print(name)
            break
