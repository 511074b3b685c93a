"""Articles of which only the text matters, for tests of what is done to texts."""

from tasks.records import Article


def article(id_: str, text: str, published: str | None = None) -> Article:
    """An article with this id, text and publication date (EDTF)."""
    return Article(
        article_id=id_,
        publication_id=id_,
        raw_id=id_,
        source_name="",
        address=id_,
        part_no=1,
        title=None,
        published_edtf=published,
        published_basis=None,
        published_evidence=None,
        text=text,
        raw_sha256="",
    )
