"""Which network addresses are public: the guard against being sent to someone's inside."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# IANA's registries of special-purpose addresses (RFC 6890 and later), and one cloud's own.
_V4 = {
    IPv4Network(network): what
    for network, what in {
        "0.0.0.0/8": "unspecified",
        "10.0.0.0/8": "private",
        "100.64.0.0/10": "shared (carrier-grade NAT)",
        "127.0.0.0/8": "loopback",
        "168.63.129.16/32": "metadata",  # Azure's platform service, inside every virtual machine
        "169.254.0.0/16": "link-local or metadata",
        "172.16.0.0/12": "private",
        "192.0.0.0/24": "reserved",
        "192.0.2.0/24": "documentation",
        "192.88.99.0/24": "reserved",
        "192.168.0.0/16": "private",
        "198.18.0.0/15": "benchmarking",
        "198.51.100.0/24": "documentation",
        "203.0.113.0/24": "documentation",
        "224.0.0.0/4": "multicast",
        "240.0.0.0/4": "reserved",
    }.items()
}
_V6 = {
    IPv6Network(network): what
    for network, what in {
        "::1/128": "loopback",
        "::/128": "unspecified",
        "2001::/23": "reserved",
        "2001:db8::/32": "documentation",
        "3fff::/20": "documentation",
        "fc00::/7": "private",
        "fe80::/10": "link-local",
        "fec0::/10": "private (site-local)",
        "ff00::/8": "multicast",
    }.items()
}
_GLOBAL_UNICAST = IPv6Network("2000::/3")
# IPv6 addresses that lead to an IPv4 one, and how many bits stand after it.
_EMBEDDING = (
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64
    (IPv6Network("2002::/16"), 80),  # 6to4
)


def special(address: str) -> str | None:
    """
    Tell what is special about an address, or None for a public one.

    Args:
        address: in the form the resolver gives, such as ``127.0.0.1`` or ``fe80::1%eth0``.

    Raises:
        ValueError: when it is not an address.

    """
    ip = ip_address(address.partition("%")[0])
    return _special_v4(ip) if isinstance(ip, IPv4Address) else _special_v6(ip)


def _special_v4(ip: IPv4Address) -> str | None:
    return next((what for network, what in _V4.items() if ip in network), None)


def _special_v6(ip: IPv6Address) -> str | None:
    for network, after in _EMBEDDING:
        if ip in network:
            return _special_v4(IPv4Address(int(ip) >> after & 0xFFFFFFFF))
    what = next((what for network, what in _V6.items() if ip in network), None)
    return what or (None if ip in _GLOBAL_UNICAST else "reserved")
