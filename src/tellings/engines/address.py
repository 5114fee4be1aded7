"""Where a model is asked: an address that its user names, and whether a key may be sent there."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from tellings.model.errors import UsageError


def check_address(url: str) -> str:
    """Return an address without a slash at its end.

    Raises:
        UsageError: it is none of http or https, or holds a name and password, or more than host and path.
    """
    parts = urlsplit(url.strip())
    try:
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable or not url.isprintable() or " " in url.strip():
        raise UsageError(f"{url!r} is no address of a model; give one such as http://localhost:11434/v1")
    if parts.username is not None or parts.password is not None:
        raise UsageError("the address of the model holds a name or password; give the key by OPENAI_API_KEY")
    if parts.query or parts.fragment:
        raise UsageError(f"{url!r} has more than a host and a path; give it up to /v1")
    return url.strip().rstrip("/")


def may_send_key(url: str) -> bool:
    """Whether a key may be sent to an address: encrypted, or to this machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or is_loopback(parts.hostname or "")


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
