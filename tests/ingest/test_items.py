import hashlib

import pytest

from tasks.ingest.items import MOST_BYTES, MOST_CHARACTERS, read_item
from tasks.records import RawItem, Reject

DATA = "Мэр Твери открыл парк.\r\n\r\nОб этом сообщила пресс-служба.\n".encode()


def reason(data: bytes) -> str:
    found = read_item(data, "in/a.txt", "in")
    assert isinstance(found, Reject)
    assert found.stage == "ingest"
    assert found.address == "in/a.txt"
    assert found.detail
    return found.reason


def test_an_item_keeps_its_bytes_hash_and_every_character():
    item = read_item(DATA, "in/a.txt", "in")
    assert isinstance(item, RawItem)
    assert item.raw_sha256 == hashlib.sha256(DATA).hexdigest()
    assert item.text == DATA.decode()


def test_the_id_comes_from_address_and_bytes():
    item, same = (read_item(DATA, "in/a.txt", source) for source in ("in", "other"))
    elsewhere, changed = (
        read_item(DATA, "in/b.txt", "in"),
        read_item(DATA + b"\n", "in/a.txt", "in"),
    )
    assert isinstance(item, RawItem)
    assert isinstance(same, RawItem)
    assert isinstance(elsewhere, RawItem)
    assert isinstance(changed, RawItem)
    assert item.raw_id == same.raw_id
    assert len({item.raw_id, elsewhere.raw_id, changed.raw_id}) == 3


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b"%PDF-1.4", "binary"),
        ("schön, außer Köln".encode("cp1252"), "undecodable"),
        (b"English only.", "not_russian"),
        (b"a" * (MOST_BYTES + 1), "too_long"),
        (("б" * (MOST_CHARACTERS + 1)).encode(), "too_long"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_a_reason(data: bytes, expected: str):
    assert reason(data) == expected
