"""Import it: audit one article, read the score, list what wins most points back."""

from pathlib import Path

import contentaudit
from contentaudit.score import first_fixes

HERE = Path(__file__).parent

settings = contentaudit.Settings(ignore=["missing-twitter-card"], dictionary=["Qi"])
report = contentaudit.audit(
    HERE / "acupuncture.html", settings=settings, keyphrase="acupuncture for back pain"
)

page = report.documents[0]
print(f"{page.score:.1f} of 100, {page.metrics['words']} words")
for category in page.categories:
    print(f"  {category.name:<12} {category.score:5.1f}")

print("\nFix these first:")
for line, points in first_fixes(page.ledger)[:5]:
    print(f"  +{points:.1f}  {line.check}: {line.reason}")
    for index in line.findings[:2]:
        finding = page.findings[index]
        print(f"         line {finding.start.line}, column {finding.start.column}: {finding.message}")
