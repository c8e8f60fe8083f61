"""Where the embedded servers live, and under which account: PostgreSQL refuses to run as root."""

import hashlib
import os
import pwd
import shutil
import tempfile
from pathlib import Path

ACCOUNTS_FOR_ROOT = ("postgres", "pgserver", "nobody")
HOME_FOR_ROOT = Path("/var/lib")
LONGEST_SOCKET_PATH = 100  # bytes; the systems allow 103 to 107


def account_for(directory):
    """Return the account the servers of root run under, None when we are not root.

    It is the owner of the directory, so that root may join what another account started, else an account without
    rights. Raise LookupError when there is none.
    """
    if os.getuid() != 0:
        return None
    owner = directory.stat().st_uid
    known = {account.pw_name: account for account in pwd.getpwall()}
    owners = [account for account in known.values() if account.pw_uid == owner != 0]
    accounts = owners + [known[name] for name in ACCOUNTS_FOR_ROOT if name in known]
    if not accounts:
        raise LookupError(f"none of the accounts {', '.join(ACCOUNTS_FOR_ROOT)} exists")
    return accounts[0]


def own_name():
    """Return the name of our account, its number when it has none."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def may_reach(account, path):
    """Say whether this account may open `path` and cross every folder above it."""

    def may(step):
        state = step.stat()
        theirs = 0o100 * (state.st_uid == account.pw_uid) + 0o010 * (state.st_gid == account.pw_gid) + 0o001
        return bool(state.st_mode & theirs)

    return all(may(step) for step in [path, *path.resolve().parents])


def home_for(account, directory):
    """Return `directory`, or a folder of root outside (/root/…) when the account cannot reach it."""
    if account is None or may_reach(account, directory):
        return directory
    return HOME_FOR_ROOT / f"trait-d-union-{digest(directory)}"


def make_folder(path, owner=None):
    """Make a folder of ours: closed, but root's can be crossed, so that the account reaches what it owns inside."""
    if not path.exists():
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o711 if os.getuid() == 0 else 0o700)
        if owner and os.getuid() == 0:
            os.chown(path, *owner)


def owner_of(path):
    """Return the account and the group a file belongs to."""
    state = path.stat()
    return state.st_uid, state.st_gid


def make_private_folder(path, account):
    """Make a folder that the server's account owns and nobody else may open; refuse one that somebody else made."""
    path.mkdir(mode=0o700, exist_ok=True)
    expected = {os.getuid(), account.pw_uid if account else os.getuid()}
    if path.is_symlink() or path.lstat().st_uid not in expected:
        raise PermissionError(f"{path} belongs to somebody else; remove it")
    path.chmod(0o700)
    give(path, account)
    return path


def give(path, account):
    """Hand a file to the account of the server; nothing to do when we are it."""
    if account:
        os.chown(path, account.pw_uid, account.pw_gid)


def socket_folder(place, socket_name, account):
    """Make the folder of a socket: near the data, or in the temporary folder when that path would be too long.

    It comes empty: sockets and locks of a server that was killed are cleared away.
    """
    folder = place / "run"
    if len(os.fsencode(folder / socket_name)) > LONGEST_SOCKET_PATH:
        folder = Path(tempfile.gettempdir()) / f"trait-d-union-{digest(place)}"
    make_private_folder(folder, account)
    for left in folder.iterdir():
        left.unlink()
    return folder


def copy_of_wheel(program, packages, wheel, copies):
    """Copy a wheel out of a closed folder once, and again when it changes; return the copy of `program`."""
    copy = copies / program.relative_to(packages)
    if not copy.exists() or copy.stat().st_mtime != program.stat().st_mtime:
        shutil.rmtree(copies, ignore_errors=True)
        draft = copies.with_name("programs.draft")
        shutil.rmtree(draft, ignore_errors=True)
        for part in (packages / wheel, packages / f"{wheel}.libs"):
            if part.exists():
                shutil.copytree(part, draft / part.name, ignore=shutil.ignore_patterns("include"))
        for path in [draft, *draft.rglob("*")]:
            path.chmod(0o755)
        draft.rename(copies)
    return copy


def digest(path):
    """Return a short name for a path, the same in every process."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
