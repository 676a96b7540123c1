"""Function words of languages, and scripts that belong to one language: facts for detection."""

from __future__ import annotations

__all__ = ["FUNCTION_WORDS", "PROFILED", "SCRIPTS"]

_WORDS = {
    "en": "the of and to in is that it for was on are with as be this have from or had by not but what all "
    "were when we there can an your which their said if do will each about how up out them then she "
    "many some so these would other into has more her two him than who its now been did my over they "
    "he you i at no our his me where why could should does only also just because",
    "de": "der die das und ist nicht ein eine einen einem einer zu den dem des von mit sich auf für im es "
    "auch als wie an werden aus er sie wir ihr hat dass bei nach um am noch nur oder aber wenn über "
    "sind kann durch wird mehr vor zum zur haben ich sein war diese dieser dieses bis unter man so "
    "was",
    "fr": "le la les de des du et est un une en que qui dans pour pas sur au aux avec ce il elle plus par "
    "ne se sont ou son sa ses nous vous ils mais comme cette ces être leur leurs on tout fait aussi "
    "même sans bien très je à l d qu c n s été ont peut votre notre si entre donc",
    "es": "el la los las de del y que en un una es por con no para se lo su al como más o pero sus le ya "
    "este esta sí porque cuando muy sin sobre también me hasta hay donde quien desde todo nos durante "
    "ser son fue era está entre esto estos tiene puede cada si ha",
    "pt": "o a os as de do da dos das e que em um uma é para com não por no na nos nas se mais como mas foi "
    "ao ele ela seu sua ou ser quando muito há já está eu também só pelo pela até isso entre era "
    "depois sem mesmo aos seus quem você são tem pode este esta isto",
    "it": "il la lo i gli le di del della dei delle e è che in un una per non con si da dal dalla nel nella "
    "sono come più anche ma se al alla ha o su questo questa quello essere ci cui molto tra loro ed "
    "perché quando tutto sul sulla dell l può viene degli anni",
    "nl": "de het een en van is in op te dat niet die zijn voor met als aan er maar om ook door bij naar "
    "uit dan nog wordt over hij zij wij je u ze kan werd hebben heeft worden meer deze dit of al tot "
    "geen wat veel onder tegen na zo haar hun ik was",
    "sv": "och att det som en på är av för med den till inte har de ett om men var jag sig från vi så kan "
    "när nu eller efter vid ska du där hade skulle bara vara också mycket över utan blir mellan alla "
    "finns än sina deras ut upp han hon man",
    "da": "og at det som en på er af for med den til ikke har de et om men var jeg sig fra vi så kan når nu "
    "eller efter ved skal du der havde ville kun være også meget over uden bliver mellem alle findes "
    "end deres ud op han hun man blev hvor hvad nogle noget mig",
    "no": "og at det som en på er av for med den til ikke har de et om men var jeg seg fra vi så kan når nå "
    "eller etter ved skal du der hadde ville bare være også mye over uten blir mellom alle finnes enn "
    "deres ut opp han hun man ble hvor hva noen noe meg",
    "fi": "ja on ei se että hän oli joka ovat mutta kun niin myös tai kuin sen ole jos jo vain nyt mitä "
    "minä sinä he me te tämä nämä ne sekä vielä sitten koska kanssa mukaan jälkeen ennen voi olla oli "
    "olivat eivät jotka jossa siitä hyvin kaikki noin",
    "pl": "i w na z się nie do to że jest o jak po od za przez co ale dla są tym czy tylko już być tego "
    "jego ich który która które oraz może lub ten ta te było był była ma a także więc jednak bardzo "
    "przy pod między nad bez gdy tak nas",
    "cs": "a v na se je že s z do to o i k ve jako za pro ale by po jsou od který která které jeho jen nebo "
    "už být tak při má co když jsem také více byl byla bylo podle mezi před jej ale ani této tento "
    "může jsme ze aby však bude není",
    "sk": "a v na sa je že s z do to o i k vo ako za pre ale by po sú od ktorý ktorá ktoré jeho len alebo "
    "už byť tak pri má čo keď som tiež viac bol bola bolo podľa medzi pred ani tejto tento môže sme "
    "zo aby však bude nie",
    "hu": "a az és hogy nem is egy ez meg van volt de már csak ha mint még el vagy ki azt mert minden kell "
    "lehet be ezt itt ott pedig után között amely aki több nagyon olyan sem majd így úgy szerint lesz "
    "között akkor számára illetve",
    "ro": "și în de la a cu pe nu este un o din care că să pentru mai sunt se au ca sau dar fost prin după "
    "ce al ale cel cea fi fie acest această aceste lui lor ei el ea noi era foarte când doar între "
    "fără însă unei unui le am ai",
    "tr": "ve bir bu da de için ile çok ne o daha gibi olarak var ama kadar olan sonra en ya ki mi her "
    "değil ise ancak veya şey bana ben sen biz onun bunu oldu olduğu göre hem diye nasıl yok iyi "
    "zaman tarafından arasında üzerinde edilir",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada adalah oleh saya "
    "kami kita mereka dia anda atau sebagai bisa dapat telah sudah lebih seperti tersebut bahwa hanya "
    "saat banyak para secara antara hingga namun jika",
    "vi": "và của là có được cho không một các trong người với này những để khi đã về đến từ như cũng ra "
    "nhiều đó sẽ làm tại theo trên vào năm nhưng phải thì bị do lại hay nếu rất việc",
    "ca": "el la els les de del i que en un una és per amb no es al com més o però seu seva molt aquest "
    "aquesta també són ha han pel dels a als quan sobre entre fins ser sense perquè on tot ja hi ho l "
    "d",
    "hr": "i u je na se da za su od s a kao ne ili o koji koja koje što ali bi te iz do već samo bio bila "
    "bilo nije biti po sve može kako njegov njihov ovaj ova ovo kod prema između nakon tijekom zbog "
    "više mi smo ih",
    "ru": "и в не на что с как это по но из у за то к от для же так о его все был он она они мы вы я бы или "
    "если когда только уже еще при быть было были может также чтобы более этого который которые до "
    "под ее их",
    "uk": "і в не на що з як це та по але із у за то до від для же так про його всі був він вона вони ми ви "
    "я би або якщо коли тільки вже ще при бути було були може також щоб більше цього який які є її їх",
    "bg": "и в не на че с като това по но от за до се е са да си ли или ако когато само вече още при бъде "
    "беше може също които който която тези този тази след между към има през много ще го му",
    "sr": "и у је на се да за су од с а као не или о који која које што али би те из до већ само био била "
    "било није бити по све може како његов овај ова ово код према између након због више ми смо их",
}

#: Languages told by their function words.
PROFILED = frozenset(_WORDS)

#: Each function word with the languages that have it.
FUNCTION_WORDS: dict[str, tuple[str, ...]] = {}
for _language, _names in _WORDS.items():
    for _word in dict.fromkeys(_names.split()):
        FUNCTION_WORDS[_word] = (*FUNCTION_WORDS.get(_word, ()), _language)

#: Language, first and last letter of a script that (nearly) only it is written in.
SCRIPTS = (
    ("el", "\u0370", "\u03ff"),
    ("hy", "\u0530", "\u058f"),
    ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u06ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
    ("gu", "\u0a80", "\u0aff"),
    ("ta", "\u0b80", "\u0bff"),
    ("te", "\u0c00", "\u0c7f"),
    ("kn", "\u0c80", "\u0cff"),
    ("ml", "\u0d00", "\u0d7f"),
    ("th", "\u0e00", "\u0e7f"),
    ("my", "\u1000", "\u109f"),
    ("ka", "\u10a0", "\u10ff"),
    ("ko", "\u1100", "\u11ff"),
    ("km", "\u1780", "\u17ff"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u3400", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
)
