"""What a message carries besides text: files to fetch, and what the bot can't receive, said in Spanish."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Message

from bot.telegram.utf16 import clean

MOST_BYTES = 20 * 1024 * 1024
"""What a bot may download (https://core.telegram.org/bots/api#getfile)."""

_CANNOT = (
    ("voice", "No puedo recibir notas de voz; escríbalo, por favor."),
    ("audio", "No puedo recibir audios; escríbalo, por favor."),
    ("video_note", "No puedo recibir mensajes de video; escríbalo, por favor."),
    ("video", "No puedo recibir videos; envíe fotografías, o escríbalo, por favor."),
    ("animation", "No puedo recibir animaciones; envíe fotografías, o escríbalo, por favor."),
    ("live_photo", "No puedo recibir fotografías con movimiento; envíelas sin él, por favor."),
    ("sticker", "No puedo recibir stickers; escríbalo, por favor."),
    ("contact", "No puedo recibir contactos; escriba el nombre y el teléfono, por favor."),
    ("venue", "No puedo recibir lugares; escriba la dirección, por favor."),
    ("location", "No puedo recibir ubicaciones; escriba la dirección, por favor."),
    ("poll", "No puedo recibir encuestas; escríbalo, por favor."),
    ("checklist", "No puedo recibir listas de tareas; escríbalo, por favor."),
    ("dice", "No puedo recibir dados; escríbalo, por favor."),
    ("game", "No puedo recibir juegos; escríbalo, por favor."),
    ("story", "No puedo recibir historias; escríbalo, por favor."),
    ("paid_media", "No puedo recibir contenido de pago; envíelo como archivo, por favor."),
)
"""Fields of a Message and what is said; some kinds also fill a more general field, so the order matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFetch:
    """A file that waits at Telegram."""

    file_id: str
    name: str
    """As the sender called it, for showing only; never a path."""
    media_type: str
    size: int
    """Bytes, 0 if Telegram does not say."""


def problem_of(message: Message) -> str:
    """The sentence about what the bot can't receive of a message, or empty."""
    return next((sentence for kind, sentence in _CANNOT if getattr(message, kind)), "")


def files_of(message: Message) -> tuple[tuple[ToFetch, ...], tuple[str, ...]]:
    """The files of a message to fetch, and the sentences about those that are too large."""
    found = _file(message)
    if found is None:
        return (), ()
    if found.size > MOST_BYTES:
        return (), (
            f"El archivo «{found.name}» pesa más de 20 MB; envíelo más pequeño o en partes, por favor.",
        )
    return (found,), ()


def _file(message: Message) -> ToFetch | None:
    """The photo in its largest size, or the document; an animation is shown as a document too and is none."""
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return ToFetch(
            file_id=largest.file_id,
            name=f"foto-{message.message_id}.jpg",
            media_type="image/jpeg",
            size=largest.file_size or 0,
        )
    document = message.document
    if document is None or message.animation is not None:
        return None
    return ToFetch(
        file_id=document.file_id,
        name=" ".join(clean(document.file_name or "").split()) or f"archivo-{message.message_id}",
        media_type=clean(document.mime_type or "").lower() or "application/octet-stream",
        size=document.file_size or 0,
    )
