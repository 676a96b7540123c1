"""The check ``product-name``."""

import re
from collections.abc import Iterator

from contentaudit import Check, Document, Fix, Options, bad, good
from contentaudit.finding import Finding


class ProductName(Check):
    """
    Finds product names that are not written as the company writes them.

    ## Why it matters
    Readers search for the name, and a second spelling looks like a second product.

    ## What to do
    Write it as the list has it.
    """

    name, category = "product-name", "trust"

    class Options(Options, frozen=True):
        """
        Options of product-name.

        Args:
            names: product names as they are written.

        """

        names: tuple[str, ...] = ("TeaTimer", "Kettle One")

    examples = (
        good("TeaTimer and Kettle One are here.\n"),
        bad("Our ⟦Teatimer⟧ is new.\n"),
        bad("<p>Caf&eacute; owners love <em>⟦kettle</em> one⟧.</p>", "html"),
        bad("The ⟦MUGMATE⟧ is new.\n", options={"names": ["MugMate"]}),
    )

    def run(self, doc: Document) -> Iterator[Finding]:
        """Look for every name, whatever its capitals."""
        right = {name.lower(): name for name in self.options.names}
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, right))})\b", re.IGNORECASE)
        for block in doc.article:
            for match in pattern.finditer(block.text):
                name = right[match[0].lower()]
                if match[0] != name:
                    span = block.prose.span(*match.span())
                    plain = doc.source.slice(span) == match[0]  # no markup inside: it can be replaced
                    fixes = [Fix(name, safe=True)] if plain else []
                    yield self.found(span, f"“{match[0]}” is written “{name}”", fixes=fixes)
