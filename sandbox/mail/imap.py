"""The IMAP server of the bot's mailbox: Twisted's, with what it lacks for real clients."""

from __future__ import annotations

import hmac
from email.utils import parsedate
from typing import Any

from twisted.cred.error import UnauthorizedLogin
from twisted.internet.error import CannotListenError
from twisted.internet.protocol import ServerFactory
from twisted.mail.imap4 import IMAP4Server
from twisted.mail.interfaces import IAccountIMAP

from sandbox.mail.imap_mailbox import SYSTEM_FLAGS, Account, Mailbox
from sandbox.mail.post import Post
from sandbox.settings import HOST, MAIL_USER
from sandbox.store import Store


def listen(post: Post, store: Store, password: str, port: int) -> int:
    """Serves on 127.0.0.1; gives the port. Raises OSError if it is taken.

    The asyncio reactor must have been installed on the running loop.
    """
    from twisted.internet import reactor  # installs another reactor if it is imported too early

    tcp: Any = reactor
    account = Account(Mailbox(post.inbox, store))

    class Factory(ServerFactory):
        """Makes a session for each connection."""

        def buildProtocol(self, addr: object) -> Session:  # noqa: ARG002, N802 - the interface's signature
            return Session(account, password)

    try:
        return int(tcp.listenTCP(port, Factory(), interface=HOST).getHost().port)
    except CannotListenError as error:
        raise OSError(str(error)) from error


IDLE_PAUSE = 0.05  # seconds between the answer to IDLE and the first news
# Search keys whose words the base compares as str although they come as bytes.
_WORDY = frozenset(b"BCC CC FROM SUBJECT TO HEADER BEFORE SINCE SENTBEFORE SENTSINCE SENTON".split())

_Untyped: Any = IMAP4Server  # Twisted ships no types for this module


class Session(_Untyped):  # type: ignore[misc]  # see the line above
    """One connection. New mail is told during IDLE or with the next answer, as Dovecot does."""

    def __init__(self, account: Account, password: str) -> None:
        super().__init__()
        self._owner = account
        self._password = password
        self._told = 0  # mails that the client knows of
        self._validity = 0  # of the UIDs that the client knows

    def authenticateLogin(self, user: bytes, passwd: bytes) -> tuple[Any, Account, Any]:  # noqa: N802 - the base's name
        """Lets the one user in. Raises UnauthorizedLogin."""
        good = hmac.compare_digest(passwd, self._password.encode())
        if user != MAIL_USER.encode() or not good:
            raise UnauthorizedLogin
        return IAccountIMAP, self._owner, lambda: None

    def connectionLost(self, reason: Any) -> None:  # noqa: N802 - the base's name
        """Stops listening for mail."""
        if self.mbox is not None:
            self.mbox.removeListener(self)
        super().connectionLost(reason)

    def newMessages(self, exists: int | None, recent: int | None) -> None:  # noqa: ARG002, N802 - the base's signature
        """Pushes EXISTS to a client in IDLE; any other hears of it with its next answer.

        Where the UIDs that it knows are good for nothing any more, the session ends.
        """
        if self.mbox is not None and self.mbox.getUIDValidity() != self._validity:
            self.sendUntaggedResponse(b"BYE the mailbox was rebuilt")
            self.transport.loseConnection()
        elif self.parseState == "idle":
            self._tell_count()

    def sendPositiveResponse(self, tag: bytes | None = None, message: bytes = b"") -> None:  # noqa: N802 - the base's name
        """Tells of new mail before a tagged OK."""
        if tag is not None:
            self._tell_count()
        super().sendPositiveResponse(tag, message)

    def _tell_count(self) -> None:
        if self.mbox is None:
            return
        count = self.mbox.getMessageCount()
        if count > self._told:
            self.sendUntaggedResponse(b"%d EXISTS" % count)
        self._told = count

    def do_IDLE(self, tag: bytes) -> None:  # noqa: N802 - the base's name
        """IDLE (RFC 2177); mail that came since the last answer is told shortly after.

        Not at once: a client that reads the continuation and more in one go may look for the rest
        where it no longer is.
        """
        from twisted.internet import reactor

        super().do_IDLE(tag)
        clock: Any = reactor
        clock.callLater(IDLE_PAUSE, self.newMessages, None, None)

    select_IDLE = (do_IDLE,)  # noqa: N815 - the base's name
    auth_IDLE = select_IDLE  # noqa: N815 - the base's name

    def _cbSelectWork(self, mbox: Mailbox | None, cmdName: bytes, tag: bytes) -> None:  # noqa: N802, N803 - the base's
        """SELECT also says UIDNEXT and that clients may make keywords (RFC 3501, 6.3.1)."""
        if mbox is not None:
            self._told = mbox.getMessageCount()
            self._validity = mbox.getUIDValidity()
            self.sendPositiveResponse(None, b"[UIDNEXT %d]" % mbox.getUIDNext())
            flags = " ".join(SYSTEM_FLAGS).encode()
            self.sendPositiveResponse(None, b"[PERMANENTFLAGS (%b \\*)]" % flags)
        super()._cbSelectWork(mbox, cmdName, tag)

    def _cbAppendGotMailbox(self, mbox: Any, tag: bytes, flags: Any, date: Any, message: Any) -> None:  # noqa: N802 - the base's name
        """APPEND without flags, which the base does not expect."""
        super()._cbAppendGotMailbox(mbox, tag, flags or [], date, message)

    def _singleSearchStep(self, query: list[Any], *more: Any) -> Any:  # noqa: N802 - the base's name
        key = query[0].upper() if isinstance(query[0], bytes) else b""
        for place in range(1, 3 if key == b"HEADER" else 2) if key in _WORDY else ():
            query[place] = query[place].decode("utf-8", "replace")
        return super()._singleSearchStep(query, *more)

    def search_KEYWORD(self, query: list[bytes], id: int, msg: Any) -> bool:  # noqa: A002, ARG002, N802 - the base's signature
        """Mails with a keyword, which the base finds nowhere."""
        wanted = query.pop(0).decode("ascii", "replace").lower()
        return wanted in {flag.lower() for flag in msg.getFlags()}

    def search_UNKEYWORD(self, query: list[bytes], id: int, msg: Any) -> bool:  # noqa: A002, N802 - the base's signature
        """Mails without a keyword."""
        return not self.search_KEYWORD(query, id, msg)

    def search_SENTSINCE(self, query: list[str], id: int, msg: Any) -> bool:  # noqa: A002, N802 - the base's signature
        """Mails of a day or later; one without a Date, at which the base fails, is older than any."""
        if parsedate(msg.getHeaders(False, "date").get("date", "")) is None:
            query.pop(0)
            return False
        return bool(super().search_SENTSINCE(query, id, msg))

    def spew_body(self, part: Any, id: int, msg: Any, _w: Any = None, _f: Any = None) -> Any:  # noqa: A002 - the base's signature
        """Reading a body marks the mail as seen, unless with PEEK (RFC 3501, 6.4.5)."""
        sent = super().spew_body(part, id, msg, _w, _f)
        if not part.peek and self.mbox is not None:
            self.mbox.see(msg.getUID())
        return sent
