"""Looking at one article: `letopis show` its facts, `letopis copies` its copied passages."""

from typing import Annotated

import typer

from flows.commands.options import ArticleName, Warehouse, published_catalog

app = typer.Typer()


@app.command(epilog="Example: letopis show 003 --text")
def show(
    article: ArticleName,
    text: Annotated[bool, typer.Option("--text", help="The text alone, highlighted.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Show an article with its facts highlighted."""
    from flows.show import print_article

    print_article(published_catalog(warehouse), article, text_only=text)


@app.command(epilog="Example: letopis copies 001")
def copies(article: ArticleName, warehouse: Warehouse = None) -> None:
    """Show an article's copied passages beside their counterparts, with what differs."""
    from flows.side_by_side import print_copies

    print_copies(published_catalog(warehouse), article)
