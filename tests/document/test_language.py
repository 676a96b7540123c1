"""The document's language."""

from __future__ import annotations

import pytest

from contentaudit.brief import Brief
from contentaudit.document import Document
from contentaudit.document.head import Meta, MetaTag, Value
from contentaudit.document.language import detect, language_of, normalise
from contentaudit.document.model import Block
from contentaudit.document.prose import Piece, Prose
from contentaudit.source import Source, Span

TEXTS = {
    "en": "We walked along the river and talked about what the summer would bring to the town.",
    "de": "Wir gingen am Fluss entlang und sprachen darüber, was der Sommer für die Stadt bringen wird.",
    "fr": "Nous avons marché le long de la rivière et parlé de ce que l’été va apporter à la ville.",
    "es": "Caminamos por la orilla del río y hablamos de lo que el verano va a traer para la ciudad.",
    "pt": "Caminhamos pela margem do rio e falamos sobre o que o verão não vai trazer para a cidade.",
    "it": "Abbiamo camminato lungo il fiume e parlato di quello che l’estate porterà alla nostra città.",
    "nl": "Wij liepen langs de rivier en spraken over wat de zomer voor het dorp zal brengen.",
    "sv": "Vi gick längs ån och pratade om vad sommaren skulle ge till staden, men det var inte klart än.",
    "da": "Vi gik langs åen og talte om, hvad sommeren ville give af glæder, men det var ikke klart, hvor vi skulle hen.",
    "no": "Vi gikk langs elva og snakket om hva sommeren ville gi oss, men det var ikke klart hvor vi skulle etterpå.",
    "fi": "Kävelimme joen rantaa ja puhuimme siitä, mitä kesä tuo, mutta se ei ole vielä varmaa, kun on niin kylmä.",
    "pl": "Szliśmy wzdłuż rzeki i mówiliśmy o tym, co lato przyniesie dla miasta, ale nie jest to pewne.",
    "cs": "Šli jsme podél řeky a mluvili o tom, co léto přinese pro město, ale není to jisté, protože je zima.",
    "sk": "Išli sme popri rieke a hovorili o tom, čo leto prinesie pre mesto, ale nie je to isté, lebo sa ochladilo.",
    "hu": "A folyó mentén sétáltunk, és arról beszéltünk, hogy mit hoz a nyár, de ez még nem biztos, mert hideg van.",
    "ro": "Am mers pe lângă râu și am vorbit despre ce va aduce vara pentru oraș, dar nu este sigur că va fi cald.",
    "tr": "Nehir boyunca yürüdük ve yazın kasaba için ne getireceğini konuştuk, ama bu daha belli değil çünkü çok soğuk.",
    "id": "Kami berjalan di tepi sungai dan berbicara tentang apa yang akan dibawa musim panas untuk kota ini.",
    "vi": "Chúng tôi đã đi dọc bờ sông và nói về những gì mùa hè sẽ mang đến cho thị trấn, nhưng không có gì là chắc.",
    "ca": "Vam caminar pel marge del riu amb els amics i vam parlar del que l’estiu portarà a la ciutat, però no és segur.",
    "hr": "Hodali smo uz rijeku i razgovarali o tome što će ljeto donijeti, ali to još nije sigurno jer je bilo hladno.",
    "ru": "Мы шли вдоль реки и говорили о том, что лето принесёт для города, но это ещё не ясно.",
    "uk": "Ми йшли вздовж річки і говорили про те, що літо принесе для міста, але це ще не ясно.",
    "bg": "Вървяхме по реката и говорихме за това, което лятото ще донесе на града, но още не е ясно.",
    "sr": "Ходали смо уз реку и разговарали о томе што ће лето донети, али то још није сигурно јер је било хладно.",
    "el": "Περπατήσαμε κατά μήκος του ποταμού και μιλήσαμε για το καλοκαίρι.",
    "he": "הלכנו לאורך הנהר ודיברנו על הקיץ.",
    "ar": "مشينا على طول النهر وتحدثنا عن الصيف.",
    "fa": "ما کنار رودخانه قدم زدیم و درباره پاییز گپ زدیم.",
    "hi": "हम नदी के किनारे चले और गर्मी के बारे में बात की।",
    "zh": "我们沿着河走，谈论夏天会给城市带来什么。",
    "ja": "私たちは川に沿って歩き、夏について話しました。",
    "ko": "우리는 강을 따라 걸으며 여름에 대해 이야기했다.",
    "th": "เราเดินไปตามแม่น้ำและพูดคุยเกี่ยวกับฤดูร้อน",
    "und": "Acupuncture Zürich 2024",
}


def document(
    text: str, *, lang: str = "", tags: tuple[tuple[str, str], ...] = (), dialect: str | None = None
) -> Document:
    """Make a document of one paragraph whose markup claims a language."""
    prose = Prose(text, [Piece(0, len(text), 0, len(text), verbatim=True)])
    nowhere = Span(0, 0)
    doc = Document(
        Source(text, kind="text"),
        blocks=(Block(0, "paragraph", prose, Span(0, len(text))),),
        meta=Meta(
            lang=Value(lang, nowhere) if lang else None,
            tags=tuple(MetaTag(name, content, nowhere, nowhere) for name, content in tags),
        ),
    )
    return doc.with_brief(Brief(dialect=dialect))


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_detection(language: str, text: str) -> None:
    """One ordinary sentence is enough to tell a language by its function words or its script."""
    assert language == language_of(document(text))


def test_nothing_to_detect() -> None:
    """No words, and words that no profile knows, are undetermined."""
    assert ("und", 0.0) == detect([])
    assert ("und", 0.0) == detect(["zyx", "qwv"])
    assert "und" == language_of(document("1234 !"))


def test_brief_comes_first() -> None:
    """The brief's dialect beats the markup and the text."""
    assert "en-GB" == language_of(document(TEXTS["de"], lang="fr", dialect="en_gb"))


def test_markup_is_believed() -> None:
    """The markup's claim holds, with its region, where the text agrees or is too short to object."""
    assert "en-AU" == language_of(document(TEXTS["en"] * 8, lang="en-au"))
    assert "en" == language_of(document(TEXTS["de"], lang="en"))


@pytest.mark.parametrize("language", ["de", "ja", "ru"])
def test_markup_lies(language: str) -> None:
    """A long text that is clearly another language beats the markup."""
    assert language == language_of(document((TEXTS[language] + " ") * 12, lang="en-US"))


def test_related_language_is_no_lie() -> None:
    """A language without a profile is believed when a relative of it is what detection finds nearest."""
    galician = "Camiñamos pola beira do río e falamos do que o verán vai traer para a cidade. " * 8
    assert "gl" == language_of(document(galician, lang="gl"))


def test_other_claims() -> None:
    """A content-language or og:locale field counts when the root has no usable lang."""
    text = "Acupuncture Zürich"
    assert "pt-BR" == language_of(document(text, lang="x-default", tags=(("og:locale", "pt_BR"),)))
    assert "de" == language_of(document(text, tags=(("content-language", "de"),)))


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("EN_us", "en-US"),
        (" zh-hant-tw ", "zh-Hant-TW"),
        ("english", None),
        ("", None),
        ("und", None),
        ("de-1996", "de-1996"),
    ],
)
def test_normalise(tag: str, expected: str | None) -> None:
    """Tags are written the usual way; what is no tag is None."""
    assert expected == normalise(tag)
