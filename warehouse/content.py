"""What a file holds, as a hash: read once in a process for as long as the file stays as it is."""

import hashlib
from functools import lru_cache
from pathlib import Path


def content_hash(path: Path) -> str:
    """The SHA-256 of the file's bytes."""
    status = path.stat()
    return _content_hash(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=65_536)
def _content_hash(path: Path, _modified: int, _size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
