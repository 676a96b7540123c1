"""Which addresses are public, in every spelling."""

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.load import Fetcher, LoadError, WebOptions
from contentaudit.load.address import cleaned, is_address, origin, parse
from contentaudit.load.special import special

NOT_PUBLIC = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "224.0.0.0/4",
    "240.0.0.0/4",
]


@st.composite
def not_public_v4(draw):
    """Draw an IPv4 address that is not public."""
    network = ipaddress.ip_network(draw(st.sampled_from(NOT_PUBLIC)))
    return network[draw(st.integers(0, network.num_addresses - 1))]


@st.composite
def spelt(draw, ip):
    """Spell an IPv4 address as a browser would still understand it."""
    number = int(ip)
    length = draw(st.integers(1, 4))  # 127.1 leaves parts out: the last one fills the rest
    sizes = [1] * (length - 1) + [5 - length]
    parts = []
    for size in reversed(sizes):
        parts.insert(0, number & (256**size - 1))
        number >>= 8 * size
    form = st.sampled_from(["{:d}", "0x{:x}", "0X{:X}", "0{:o}", "0x000{:x}"])
    text = ".".join(draw(form).format(part) for part in parts)
    if draw(st.booleans()):
        text = "".join(
            chr(ord(char) + 0xFEE0) if draw(st.booleans()) else char for char in text
        )  # full width
    if draw(st.booleans()):
        text = "".join(
            f"%{ord(char):02x}" if char.isascii() and draw(st.booleans()) else char for char in text
        )
    return text + draw(st.sampled_from(["", "."]))


def refusal(url):
    """Return the failure of fetching an address; the system's resolver sees numbers only, and no network."""
    with Fetcher(WebOptions(retries=0)) as client, pytest.raises(LoadError) as caught:
        client.fetch(url)
    return caught.value.failure


@given(st.data())
def test_every_spelling_of_a_private_address_is_refused(data):
    """Decimal, octal, hexadecimal, shortened, full-width and percent-encoded spellings are seen through."""
    host = data.draw(spelt(data.draw(not_public_v4())))

    assert "refused-address" == refusal(f"http://{host}/")


@given(not_public_v4())
def test_a_private_address_inside_an_ipv6_one_is_refused(ip):
    """IPv4-mapped, NAT64, 6to4 and IPv4-compatible addresses lead to the same place."""
    number = int(ip)
    mapped = ipaddress.IPv6Address((0xFFFF << 32) | number)
    nat64 = ipaddress.IPv6Address((0x64FF9B << 96) | number)
    six_to_four = ipaddress.IPv6Address((0x2002 << 112) | (number << 80) | 1)
    compatible = ipaddress.IPv6Address(number)
    for address in (mapped, nat64, six_to_four, compatible):
        assert special(str(address))


def embedded(ip):
    """Return the IPv4 address that an IPv6 one leads to, if any."""
    if ip.version == 4:
        return None
    nat64 = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if int(ip) >> 32 == 0x64FF9B << 64 else None
    return ip.ipv4_mapped or ip.sixtofour or nat64


@given(st.ip_addresses())
def test_nothing_passes_that_the_registries_call_special(ip):
    """Whatever Python's tables say is not global, or multicast, is not public for us."""
    if not ip.is_global or ip.is_multicast or ip.is_reserved:
        inner = embedded(ip)
        assert special(str(ip)) or (inner and inner.is_global and not inner.is_multicast)


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "2606:2800:21f::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"],
)
def test_public_addresses_pass(address):
    """Public addresses are public, also when they are wrapped in an IPv6 one."""
    assert special(address) is None


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("127.0.0.1", "loopback"),
        ("169.254.169.254", "link-local or metadata"),
        ("168.63.129.16", "metadata"),
        ("fd00:ec2::254", "private"),
        ("fe80::1%eth0", "link-local"),
        ("::1", "loopback"),
        ("::", "unspecified"),
        ("::127.0.0.1", "reserved"),
        ("64:ff9b:1::1", "reserved"),
        ("ff02::1", "multicast"),
        ("2001::1", "reserved"),
        ("fec0::1", "private (site-local)"),
    ],
)
def test_special_addresses_are_named(address, what):
    """The message can say what is special about an address."""
    assert what == special(address)


@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://user@", "http://[", "//"]))
def test_any_text_as_an_address_is_an_outcome(text, prefix):
    """Whatever is given as an address, the answer is a LoadError, never another exception."""

    def nobody(*_):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    with Fetcher(WebOptions(resolve=nobody)) as client, pytest.raises(LoadError):
        client.fetch(prefix + text)


def test_an_address_is_normalised():
    """Case, default port, spaces, accents and credentials, as browsers do; the fragment stays behind."""
    url, login = parse("HTTP://Ann:p%40ss@Exämple.com:80/a b?q=é#part")

    assert "http://xn--exmple-cua.com/a%20b?q=%C3%A9" == url
    assert ("Ann", "p@ss") == login


def test_a_relative_address_is_resolved():
    """A relative address is joined to the one it was found at."""
    assert "https://example.com/b" == parse("../b", "https://example.com/a/c")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.com", True),
        ("ftp://x", True),
        ("C:\\page.html", False),
        ("page.html", False),
        ("://", False),
        ("a b://c", False),
    ],
)
def test_addresses_are_told_from_paths(text, expected):
    """An address has a scheme and two slashes."""
    assert expected is is_address(text)


def test_credentials_are_never_shown():
    """An address is shown without name and password, even when it is malformed."""
    assert "https://example.com/" == cleaned("https://ann:secret@example.com/")
    assert "https://[bad/a@b" == cleaned("https://ann:secret@[bad/a@b")


def test_origin_is_scheme_host_and_port():
    """Credentials stay within one origin."""
    assert ("https", "example.com:8443") == origin("https://example.com:8443/page")
