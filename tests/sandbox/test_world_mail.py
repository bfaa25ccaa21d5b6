"""The people's mail and the bot's inbox, without sockets."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from sandbox.mail.headers import without_our_verdict
from sandbox.world import World

BOT = "ventanilla@sandbox.local"
ANA = "ana@sosep.example"


def inbox(world: World) -> list[EmailMessage]:
    entries = world.post.inbox.entries()
    return [message_from_bytes(world.post.inbox.raw(e.uid), policy=default) for e in entries]


def content(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    text = part.get_content()
    assert isinstance(text, str)
    return text.replace("\r\n", "\n")


def from_bot(world: World, to: str, *, html: str | None = None) -> None:
    mail = EmailMessage()
    mail["From"] = f"Ventanilla <{BOT}>"
    mail["To"] = to
    mail["Subject"] = "¿Aprueba? [SOSEP-2026-00001]"
    mail["Message-ID"] = "<card-1@sandbox.local>"
    mail["Reply-To"] = "ventanilla+abc234@sandbox.local"
    mail["References"] = "<first@sosep.example>"
    mail.set_content("Responda Aprobar.\nGracias.")
    if html:
        mail.add_alternative(html, subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="constancia ñ.pdf")
    world.post.deliver(BOT, [to], mail.as_bytes())


def test_letter_to_the_bot(world: World) -> None:
    """A person's mail arrives with the marks of a server that checked it."""
    world.send_letter(ANA, "Ana Ávila", BOT, "No imprime", "La impresora ñ\nno imprime.")
    (mail,) = inbox(world)
    assert list(mail)[:3] == ["Return-Path", "Received", "Authentication-Results"]
    assert mail["Return-Path"] == f"<{ANA}>"
    assert mail["Authentication-Results"] == (
        "sandbox.local; dmarc=pass header.from=sosep.example; dkim=pass header.d=sosep.example"
    )
    assert mail["From"] == f"Ana Ávila <{ANA}>"
    assert content(mail, "plain") == "La impresora ñ\nno imprime.\n"
    assert "La impresora ñ<br>" in content(mail, "html")


def test_a_letter_that_arrives_twice(world: World) -> None:
    """Whoever sends it has it once; the bot gets it twice, each with its own Received, and the same Message-ID."""
    world.send_letter(ANA, "Ana", BOT, "x", "No imprime", twice=True)
    one, other = inbox(world)
    assert one["Message-ID"] == other["Message-ID"]
    assert one["Received"] != other["Received"]
    assert len(world.mailbox(ANA)) == 1


def test_forged_letter(world: World) -> None:
    """A forged mail says so in the server's verdict."""
    world.send_letter(ANA, "Ana", BOT, "x", "Apruebo", forged=True)
    (mail,) = inbox(world)
    assert mail.get_all("Authentication-Results") == [
        "sandbox.local; dmarc=fail header.from=sosep.example; dkim=none"
    ]


def test_claimed_verdicts_are_removed(world: World) -> None:
    """Only verdicts in our own name are taken away, folded ones too; the rest stays as it was."""
    raw = (
        b"Subject: x\r\nAuthentication-Results: sandbox.local; dmarc=pass\r\n\theader.from=a.gt\r\n"
        b"authentication-results:\r\n SANDBOX.LOCAL 1; dkim=pass\r\n"
        b"Authentication-Results: mx.other.gt; dmarc=pass\r\n"
        b"\r\nAuthentication-Results: sandbox.local; in the body\r\n"
    )
    assert without_our_verdict(raw) == (
        b"Subject: x\r\nAuthentication-Results: mx.other.gt; dmarc=pass\r\n"
        b"\r\nAuthentication-Results: sandbox.local; in the body\r\n"
    )


def test_token_address_is_the_bots(world: World) -> None:
    """Mail to the bot's address with a token, in any case, lands in its inbox and says for whom."""
    world.send_letter(ANA, "Ana", "Ventanilla+ABC234@Sandbox.Local", "x", "Aprobar")
    (mail,) = inbox(world)
    assert "for <ventanilla+abc234@sandbox.local>" in mail["Received"]


def test_mailbox_of_a_person(world: World) -> None:
    """A mail of the bot stands in the person's mailbox, unread, with all its parts."""
    from_bot(world, "Ana@SOSEP.example", html="<b>Responda</b>")
    (letter,) = world.mailbox(ANA)
    assert letter.incoming
    assert not letter.read
    assert letter.subject == "¿Aprueba? [SOSEP-2026-00001]"
    assert letter.text == "Responda Aprobar.\nGracias.\n"
    assert (letter.html or "").strip() == "<b>Responda</b>"
    assert letter.reply_to == "ventanilla+abc234@sandbox.local"
    assert letter.attachments == [("constancia ñ.pdf", 4)]
    assert world.attachment(letter.id, 0) == ("constancia ñ.pdf", b"%PDF")
    assert b"Return-Path: <ventanilla@sandbox.local>" in world.letter_raw(letter.id)
    world.mark_read(letter.id)
    assert world.mailbox(ANA)[0].read
    with pytest.raises(LookupError):
        world.attachment(letter.id, 1)


def test_answer_quotes_and_threads(world: World) -> None:
    """An answer quotes the original below and names it and its ancestors."""
    from_bot(world, ANA)
    original = world.mailbox(ANA)[0]
    world.send_letter(
        ANA, "Ana", original.reply_to, f"Re: {original.subject}", "Aprobar",
        answers=original.id, files=[("foto.png", b"\x89PNG")],
    )  # fmt: skip
    (mail,) = inbox(world)
    assert mail["In-Reply-To"] == "<card-1@sandbox.local>"
    assert mail["References"] == "<first@sosep.example> <card-1@sandbox.local>"
    first, _, quoted = content(mail, "plain").partition("\n\n")
    assert first == "Aprobar"
    assert "escribió:\n\n> Responda Aprobar.\n> Gracias.\n" in quoted
    assert '<blockquote class="gmail_quote"' in content(mail, "html")
    assert [part.get_filename() for part in mail.iter_attachments()] == ["foto.png"]
    sent = world.mailbox(ANA)[1]
    assert (sent.incoming, sent.read, sent.in_reply_to) == (False, True, "<card-1@sandbox.local>")


@pytest.mark.parametrize("address", ["nadie@sosep.example", "x@nada.invalid"])
def test_bounce(world: World, address: str) -> None:
    """Mail to an address that does not exist comes back as a delivery report (RFC 3464)."""
    world.set_bouncing("nadie@sosep.example", bouncing=True)
    from_bot(world, address)
    assert world.mailbox(address) == []
    (report,) = inbox(world)
    assert report["Return-Path"] == "<>"
    assert report.get_content_type() == "multipart/report"
    assert report.get_param("report-type") == "delivery-status"
    assert report["In-Reply-To"] == "<card-1@sandbox.local>"
    _, status, original = report.iter_parts()
    assert status.get_content_type() == "message/delivery-status"
    _, fields = status.iter_parts()
    assert fields["Final-Recipient"] == f"rfc822; {address}"
    assert (fields["Action"], fields["Status"]) == ("failed", "5.1.1")
    assert original.get_content()["Message-ID"] == "<card-1@sandbox.local>"


def test_bounce_ends(world: World) -> None:
    """A report that cannot be delivered is dropped, and an address can come back to life."""
    world.set_bouncing("nadie@sosep.example", bouncing=True)
    world.post.deliver("", ["nadie@sosep.example"], b"Subject: x\r\n\r\n")
    assert inbox(world) == []
    world.set_bouncing("nadie@sosep.example", bouncing=False)
    assert world.bouncing == frozenset()
    from_bot(world, "nadie@sosep.example")
    assert len(world.mailbox("nadie@sosep.example")) == 1


def test_header_injection_is_refused(world: World) -> None:
    """A line break in a subject does not become a header, and nothing is sent."""
    with pytest.raises(ValueError, match="Header values may not contain"):
        world.send_letter(ANA, "Ana", BOT, "x\r\nBcc: y@z.gt", "hola")
    assert inbox(world) == []
    assert world.mailbox(ANA) == []


def test_broken_mail_is_shown(world: World) -> None:
    """A mail with an unknown encoding or a broken structure can still be looked at."""
    raw = b"Subject: x\nContent-Type: text/plain; charset=nada\n\nhola \xff"
    world.post.deliver(BOT, [ANA], raw)
    world.post.deliver(BOT, [ANA], b"Content-Type: multipart/mixed; boundary=b\n\n--c\n")
    first, second = world.mailbox(ANA)
    assert first.text == "hola \ufffd"
    assert (second.text, second.html) == ("", None)


def test_changes_are_counted(world: World) -> None:
    """Each letter, and each one read for the first time, is a change."""
    from_bot(world, ANA)
    letter = world.mailbox(ANA)[0]
    for _ in range(2):
        world.mark_read(letter.id)
    assert world.changes.revision == 2


def test_start_over_empties_the_mail(world: World) -> None:
    """Starting over empties all mailboxes, and UIDs still grow."""
    from_bot(world, ANA)
    world.send_letter(ANA, "Ana", BOT, "x", "hola")
    before = world.post.inbox.next_uid()
    world.start_over()
    assert inbox(world) == []
    assert world.mailbox(ANA) == []
    assert world.post.inbox.next_uid() == before
