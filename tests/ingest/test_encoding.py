import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.ingest.encoding import Decoded, Undecoded, decode

TEXT = (
    "Посол Монголии посетил завод в Калуге. По его словам, переговоры о поставках техники "
    "завершатся к концу года."
)


@pytest.mark.parametrize(
    "encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic", "utf-16-le", "utf-16-be"]
)
def test_the_letters_tell_the_encoding(encoding: str):
    assert decode(TEXT.encode(encoding)) == Decoded(TEXT, encoding, "letter statistics")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str):
    assert decode(TEXT.encode(encoding)) == Decoded(TEXT, encoding, "byte order mark")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_good_utf8_keeps_every_character(text: str):
    found = decode(f"{TEXT}\r\n\t{text}".encode())
    assert isinstance(found, Decoded)
    assert found.text == f"{TEXT}\r\n\t{text}"


def test_plain_ascii_is_utf8():
    assert decode(b"Talks end.\r\n") == Decoded("Talks end.\r\n", "utf-8", "utf-8")


def test_a_cut_or_damaged_byte_leaves_the_rest_readable():
    found = decode((TEXT * 3).encode()[:-1] + b"\xd0")
    assert isinstance(found, Decoded)
    assert found.decided_by == "utf-8 with damage"
    assert found.text.startswith(TEXT)


def test_text_saved_after_a_wrong_reading_is_repaired():
    wrong = TEXT.encode("cp1251").decode("koi8-r").encode()
    assert decode(wrong) == Decoded(TEXT, "utf-8", "mojibake: cp1251 read as koi8-r")


def test_a_late_first_letter_beyond_ascii_decides():
    data = b"1 " * 50_000 + TEXT.encode("koi8-r")
    found = decode(data)
    assert isinstance(found, Decoded)
    assert found.encoding == "koi8-r"


@pytest.mark.parametrize("data", [b"", b"\0\0", b" \r\n\t"])
def test_nothing_but_space_is_empty(data: bytes):
    found = decode(data)
    assert isinstance(found, Undecoded)
    assert found.reason == "empty"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 ...", b"PK\3\4\x14\0", b"\x89PNG\r\n", bytes(range(256)) * 8, b"\x01\x02" * 90],
)
def test_a_file_that_is_no_text_is_binary(data: bytes):
    found = decode(data)
    assert isinstance(found, Undecoded)
    assert found.reason == "binary"


def test_bytes_that_no_russian_encoding_explains_are_undecodable():
    found = decode("Grüße aus Köln, schöne Tage".encode("cp1252"))
    assert isinstance(found, Undecoded)
    assert found.reason == "undecodable"


@given(st.binary())
def test_no_bytes_break_it(data: bytes):
    assert isinstance(decode(data), Decoded | Undecoded)
