"""The report that comes back when an address does not exist (RFC 3464)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import SMTP, compat32
from email.utils import formatdate, make_msgid

from sandbox.settings import AUTHSERV_ID, DOMAIN

_TEXT = """\
This is the mail system at host {host}.

Your message could not be delivered to one or more recipients.
It is attached below.

<{address}>: host mx.{domain} said: 550 5.1.1 <{address}>: Recipient address
    rejected: User unknown (in reply to RCPT TO command)
"""


def bounce(raw: bytes, *, sender: str, address: str) -> bytes:
    """The report to ``sender`` that the mail ``raw`` did not reach ``address``."""
    original = message_from_bytes(raw, policy=compat32)
    report = MIMEMultipart("report")
    report.set_param("report-type", "delivery-status")
    report["From"] = f"Mail Delivery System <MAILER-DAEMON@{DOMAIN}>"
    report["To"] = sender
    report["Subject"] = "Undelivered Mail Returned to Sender"
    report["Date"] = formatdate(localtime=True)
    report["Message-ID"] = make_msgid(domain=DOMAIN)
    report["Auto-Submitted"] = "auto-replied"
    if original["Message-ID"]:
        report["In-Reply-To"] = report["References"] = str(original["Message-ID"])
    text = _TEXT.format(host=AUTHSERV_ID, address=address, domain=address.rpartition("@")[2])
    report.attach(MIMEText(text, "plain", "utf-8"))
    report.attach(_status(address))
    whole = MIMEBase("message", "rfc822")
    whole.set_payload([original])
    report.attach(whole)
    return report.as_bytes(policy=compat32.clone(linesep=SMTP.linesep))


def _status(address: str) -> MIMEBase:
    """The machine-readable part: first the server, then the recipient."""
    server, recipient = Message(), Message()
    server["Reporting-MTA"] = f"dns; {AUTHSERV_ID}"
    server["Arrival-Date"] = formatdate(localtime=True)
    recipient["Final-Recipient"] = f"rfc822; {address}"
    recipient["Original-Recipient"] = f"rfc822; {address}"
    recipient["Action"] = "failed"
    recipient["Status"] = "5.1.1"
    recipient["Diagnostic-Code"] = "smtp; 550 5.1.1 User unknown"
    part = MIMEBase("message", "delivery-status")
    part.set_payload([server, recipient])
    return part
