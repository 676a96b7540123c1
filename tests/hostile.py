"""A report in which every field tries to act."""

from __future__ import annotations

from contentaudit.brief import Brief
from contentaudit.document import Document
from contentaudit.source import Source
from contentaudit.wire import Candidate, Fix, LedgerLine, NotAssessed, Unreadable
from reports import marked, page, related, report

EVIL = [
    "<script>alert('script')</script>",
    "<img src=x onerror=alert('image')>",
    "<svg onload=alert('svg')></svg>",
    "</script><script>alert('closed')</script>",
    "</style><script>alert('style')</script>",
    "</title><script>alert('title')</script>",
    "</template></noscript><script>alert('template')</script>",
    "\"><script>alert('attribute')</script>",
    "' onmouseover='alert(1)' x='",
    '" autofocus onfocus="alert(2)" tabindex="1',
    "<a href=javascript:alert('link')>click</a>",
    "<iframe srcdoc=\"<script>parent.alert('frame')</script>\"></iframe>",
    "<style>body{display:none}</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action=https://evil.example/><button>go</button></form>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7}",
    "&lt;script&gt;alert('entity')&lt;/script&gt; &#0; &amp;amp;",
    "\u202etxt.exe\u202c \u2066hidden\u2069 \u200bzero \ufeffmark \x00null \x1b[31mred",
    "<!-- --!> ]]> <![CDATA[ x ]]>",
]
ALL = " ".join(EVIL)


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def hostile():
    """Make a report that says evil things in every field it has."""
    title = _escaped(EVIL[9]).replace('"', "&quot;")
    words = "\n".join(f"<p>{_escaped(each)} and so it goes on for a while.</p>" for each in EVIL)
    text = (
        f'<html lang="en"><head><title>{_escaped(ALL)}</title>'
        f"<meta name='description' content=\"{_escaped(ALL).replace(chr(34), '&quot;')}\"></head>"
        f"<body><main><h1>{_escaped(ALL)}</h1>{words}{ALL}"
        f'<p>Read <a href="javascript:alert(\'href\')" title="{title}">this '
        f"{_escaped(EVIL[0])}</a> "
        f"and <img src=\"https://evil.example/x.png\" alt='<script>alert(1)</script>'> now, "
        "before it is too late for you and me.</p></main></body></html>"
    )
    source = Source(text, name=f"drafts/{ALL}.html", kind="html")
    at = text.index("<p>") + 3
    end = text.index("</p>")
    findings = [
        marked(source, at, end, ALL, detail=ALL, fixes=[Fix(ALL, safe=True)], check="evil-<b>check</b>",
               category='evil" onclick="alert(3)', rule=f"{EVIL[0]}/{EVIL[1]}",
               related=[related(source, at, end, ALL)]),
        marked(source, 0, 0, ALL),
        marked(source, len(text), len(text), ALL, severity="error"),
        *(marked(source, text.index(f"<p>{_escaped(each)}"), text.index(f"<p>{_escaped(each)}") + 9, each)
          for each in EVIL),
    ]  # fmt: skip
    made = page(
        source,
        *findings,
        language='en" onload="alert(4)',
        warnings=EVIL,
        not_assessed=[NotAssessed(each, each) for each in EVIL],
        keyphrase_candidates=[Candidate(each, 1.0, ["title"]) for each in EVIL],
        brief=Brief(keyphrase=ALL),
    )
    made.ledger.append(LedgerLine(EVIL[0], EVIL[1], 1.0, 0.0, 1.0, ALL, [0]))
    made.__dict__["document"] = Document.parse(source).with_brief(Brief(keyphrase="goes on"))
    return report(made, made, unreadable=tuple(Unreadable(each, each, each) for each in EVIL))
