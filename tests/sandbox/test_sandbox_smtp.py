"""The real aiosmtplib against the sandbox's SMTP server."""

from __future__ import annotations

import asyncio
from email.message import EmailMessage

import aiosmtplib
import pytest

from sandbox.world import World


@pytest.fixture
def client(smtp_port: int) -> aiosmtplib.SMTP:
    """A client that is not yet connected."""
    return aiosmtplib.SMTP(hostname="127.0.0.1", port=smtp_port, start_tls=False)


def mail(to: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ventanilla <ventanilla@sandbox.local>"
    made["To"] = to
    made["Subject"] = "Su gestión"
    made.set_content("Estimada señora:\n.\nListo.")
    return made


@pytest.mark.parametrize("mechanism", ["auth_login", "auth_plain"])
async def test_send(client: aiosmtplib.SMTP, world: World, mechanism: str) -> None:
    """With either way to log in, a mail reaches the mailbox of each recipient."""
    async with client:
        await client.ehlo()
        await getattr(client, mechanism)("ventanilla", world.mail_password)
        letter = mail("ana@sosep.example, Luis <luis@sosep.example>")
        refused, answer = await client.send_message(letter)
    assert refused == {}
    assert answer.startswith("2.0.0 Ok: queued as ")
    for address in ("ana@sosep.example", "luis@sosep.example"):
        (found,) = world.mailbox(address)
        assert found.text == "Estimada señora:\n.\nListo.\n"


async def test_many_on_one_connection(client: aiosmtplib.SMTP, world: World) -> None:
    """Mails sent at once over one connection all arrive."""
    async with client:
        await client.login("ventanilla", world.mail_password)
        letters = (mail(f"p{number}@sosep.example") for number in range(20))
        await asyncio.gather(*(client.send_message(letter) for letter in letters))
    assert all(len(world.mailbox(f"p{number}@sosep.example")) == 1 for number in range(20))


async def test_to_itself(client: aiosmtplib.SMTP, world: World) -> None:
    """Mail to the bot's own address lands in its inbox."""
    async with client:
        await client.login("ventanilla", world.mail_password)
        await client.send_message(mail("ventanilla+abc@sandbox.local"))
    assert len(world.post.inbox.entries()) == 1


async def test_login_is_needed(client: aiosmtplib.SMTP, world: World) -> None:
    """Nothing is taken without the right password."""
    async with client:
        with pytest.raises(aiosmtplib.SMTPAuthenticationError):
            await client.login("ventanilla", "wrong")
        with pytest.raises(aiosmtplib.SMTPSenderRefused) as caught:
            await client.send_message(mail("ana@sosep.example"))
    assert caught.value.code == 530
    assert world.mailbox("ana@sosep.example") == []


async def test_address_without_domain(client: aiosmtplib.SMTP, world: World) -> None:
    """An address that cannot be one is refused at once."""
    async with client:
        await client.login("ventanilla", world.mail_password)
        with pytest.raises(aiosmtplib.SMTPRecipientsRefused):
            await client.send_message(mail("ana"), recipients=["ana"])
