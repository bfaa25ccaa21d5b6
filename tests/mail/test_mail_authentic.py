"""Who is proven to have written a letter."""

from __future__ import annotations

import pytest

from mail.authentic import is_authentic
from mail.letter import read_letter
from mail.settings import MailSettings
from tests.mail.mail_samples import SETTINGS, raw_letter

OUR = "Authentication-Results: mx.sosep.gob.gt;"
FORGED = "Authentication-Results: mx.atacante.gt; dmarc=pass header.from=sosep.gob.gt"


@pytest.mark.parametrize(
    ("lines", "authentic"),
    [
        ([f"{OUR} dmarc=pass (p=reject) header.from=sosep.gob.gt"], True),
        ([f"{OUR} spf=pass smtp.mailfrom=x.gt;\r\n dkim=pass header.d=sosep.gob.gt header.s=s1"], True),
        (["Authentication-Results: MX.sosep.gob.gt 1; dkim=pass header.i=@sosep.gob.gt"], True),
        ([f"{OUR} dkim=pass header.d=gob.gt"], False),
        ([f"{OUR} dkim=pass header.d=atacante.gt"], False),
        ([f"{OUR} dkim=pass header.d=notsosep.gob.gt"], False),
        ([f"{OUR} dmarc=fail header.from=sosep.gob.gt; dkim=fail header.d=sosep.gob.gt"], False),
        ([f"{OUR} dmarc=pass header.from=atacante.gt"], False),
        ([f"{OUR} spf=pass smtp.mailfrom=sosep.gob.gt"], False),
        ([f"{OUR} none (dmarc=pass; dkim=pass header.d=sosep.gob.gt)"], False),
        ([FORGED], False),
        ([f"{OUR} dmarc=fail", f"{OUR} dmarc=pass header.from=sosep.gob.gt"], False),
        ([FORGED, f"{OUR} dmarc=pass header.from=sosep.gob.gt"], True),
        ([f"{OUR} dmarc=pass header.from=sosep.gob.gt", "From: otro@sosep.gob.gt"], False),
        (["Authentication-Results: mx.sosep.gob.gt.atacante.gt; dmarc=pass"], False),
        ([], False),
    ],
)
def test_only_our_own_servers_word_counts(lines: list[str], authentic: bool) -> None:
    """Failure case 7: only the top-most block of the configured own server proves a sender, and only the From domain."""
    assert is_authentic(read_letter(raw_letter(extra=lines)), SETTINGS) is authentic


def test_nothing_configured_proves_nothing() -> None:
    """Without the id of our own server every block is ignored."""
    letter = read_letter(raw_letter(extra=[f"{OUR} dmarc=pass header.from=sosep.gob.gt"]))
    assert not is_authentic(letter, MailSettings(address="v@x.gt"))


@pytest.mark.parametrize(("lines", "authentic"), [
    (["Authentication-Results: spf=pass smtp.mailfrom=sosep.gob.gt; dmarc=pass action=none header.from=sosep.gob.gt"], True),
    (["Authentication-Results: spf=fail; dmarc=fail", FORGED], False),
])  # fmt: skip
def test_without_an_id_only_the_top_block_counts(lines: list[str], authentic: bool) -> None:
    """Where the provider writes no id, and we were told so, the top-most block alone is believed."""
    settings = MailSettings(address="v@x.gt", trust_top=True)
    assert is_authentic(read_letter(raw_letter(extra=lines)), settings) is authentic
