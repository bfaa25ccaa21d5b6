"""Addresses, codes and URLs."""

from __future__ import annotations

import pytest

from mail import addressing
from mail.settings import MailSettings, imap_server, smtp_server
from tests.mail.mail_samples import OWN, TOKEN


def test_reply_address_comes_back() -> None:
    """A token written into the reply address is read again, in any case."""
    address = addressing.reply_address(OWN, TOKEN)
    assert address == f"ventanilla+{TOKEN}@sosep.gob.gt"
    assert addressing.token_in_addresses(OWN, ["x@y.gt", address.upper()]) == TOKEN
    assert addressing.reply_address(OWN, "") == OWN


@pytest.mark.parametrize(
    "address",
    [OWN, f"otra+{TOKEN}@sosep.gob.gt", f"ventanilla+{TOKEN}@otra.gt", "ventanilla+abc@sosep.gob.gt", ""],
)
def test_other_addresses_carry_no_token(address: str) -> None:
    """Only our own address with a whole token counts."""
    assert addressing.token_in_address(OWN, address) == ""


def test_codes_and_numbers_are_found() -> None:
    """The code and the number are found in a subject; look-alikes are not."""
    assert (
        addressing.token_in_text(f"Re: Tarea {addressing.reply_code(TOKEN).upper().replace('REF', 'ref')}")
        == TOKEN
    )
    assert addressing.number_in_subject("RV: Tarea [sosep-2026-00042]") == "SOSEP-2026-00042"
    assert addressing.number_in_subject("COVID-19 y X-SOSEP-2026-00042-b") == ""
    root = addressing.thread_root("SOSEP-2026-00042", "x.gt")
    assert addressing.number_in_thread(["<otro@x.gt>", root], "x.gt") == "SOSEP-2026-00042"
    assert addressing.number_in_thread([root], "otro.gt") == ""


def test_urls_are_read() -> None:
    """User and password are percent-decoded; ports and the folder have defaults."""
    server = imap_server("imaps://ana%40x.gt:cl%3Ave%2F@mail.x.gt/Entrada%20nueva")
    assert (server.user, server.password, server.port, server.folder) == (
        "ana@x.gt",
        "cl:ve/",
        993,
        "Entrada nueva",
    )
    assert smtp_server("smtp+starttls://mail.x.gt").port == 587
    assert "cl:ve" not in repr(server)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("pop3://u:secreto@x", "debe empezar con"),
        ("imaps://u:secreto@", "falta el servidor"),
        ("imaps://mail.x.gt", "falta el usuario"),
        ("imaps://u:secreto@x:puerto", "el puerto"),
        ("imaps://u:secreto%0d%0aA@x", "salto de línea"),
        ("", "debe empezar con"),
    ],
)
def test_wrong_urls_are_explained_without_the_password(url: str, says: str) -> None:
    """A wrong URL gives a clear Spanish message with an example, never the password."""
    with pytest.raises(ValueError, match=says) as told:
        imap_server(url)
    assert "secreto" not in str(told.value)


@pytest.mark.parametrize("address", ["", "sin arroba", "a@", "@b", "a b@c.gt", "<a@b.gt>"])
def test_wrong_own_address_is_refused(address: str) -> None:
    """An address of ours that is none is refused at once."""
    with pytest.raises(ValueError, match="no es válida"):
        MailSettings(address=address)
