"""Accounts and addresses: whom nobody knows, codes, what is tied to a person and what is no more, in words."""

from __future__ import annotations

from machines.rendered import Block, Paragraph, Strong
from machines.words.wording_parts import Params, Words, if_any, lines, says, text

# -- to whoever is not known


@says
def _desconocido(_params: Params) -> Words:
    """A stranger in chat: once."""
    words = (
        "Esta ventanilla atiende al personal registrado. Si usted lo es, escriba aquí su correo institucional "
        "y le enviaré un código para enlazar esta cuenta. Si no, pida acceso a la persona administradora de su institución."
    )
    return "Acceso", [Paragraph("Buen día. No reconozco esta cuenta de Telegram."), Paragraph(words)]


@says
def _correo_desconocido(_params: Params) -> Words:
    """A stranger by mail: once."""
    blocks: list[Block] = [
        Paragraph("Buen día."),
        Paragraph(
            "Esta ventanilla atiende al personal registrado y no reconoce la dirección de la que usted escribe. Su "
            "mensaje quedó guardado, pero todavía no se abrió ninguna gestión."
        ),
        Paragraph(
            "Si trabaja en la institución, responda a este correo y escriba en la primera línea su correo "
            "institucional. Allí le llegará un código para comprobar que es usted; después se atenderá su mensaje, sin "
            "que lo escriba de nuevo."
        ),
        Paragraph(
            "Si no tiene correo institucional, pida acceso a la persona administradora de su institución. Este aviso "
            "se envía una sola vez."
        ),
    ]
    return "No reconocemos su dirección", blocks


@says
def _codigo_enviado(params: Params) -> Words:
    """Said whether or not the address is known, so that nobody learns who is in the roster."""
    address = text(params, "direccion")
    where = (
        f"Responda a este correo, desde {address}, con el código en la primera línea"
        if address
        else "Escríbalo aquí"
    )
    words = f"Si ese correo está registrado, en un momento recibirá un código de seis cifras en ese buzón. {where}; vale 15 minutos."
    return "Responda con el código" if address else "Acceso", [Paragraph(words)]


@says
def _codigo(params: Params) -> Words:
    """The code itself, by mail; with the address that asks, where it is not a Telegram account."""
    address = text(params, "direccion")
    code = Strong(f"Código: {text(params, 'codigo')}")
    if not address:
        return "Código para enlazar su Telegram", [
            Paragraph("Alguien pidió enlazar una cuenta de Telegram con su nombre en esta ventanilla."),
            code,
            Paragraph(
                "Escríbalo en el chat. Si no fue usted, no lo dé a nadie y avise a la persona administradora."
            ),
        ]
    return "Código para enlazar otra dirección", [
        Paragraph(
            f"Alguien que escribe desde {address} pide que esta ventanilla lo atienda como si fuera usted."
        ),
        code,
        Paragraph(
            f"Si es usted, abra el correo que le acaba de llegar a {address} y respóndalo con este código. No responda "
            "a este mensaje."
        ),
        Paragraph(
            "Si no es usted, no dé el código a nadie: quien lo tenga podrá escribir en su nombre. Avise a la persona "
            "administradora."
        ),
    ]


@says
def _codigo_malo(_params: Params) -> Words:
    """A wrong or expired code, and one that was never sent: the same words, so that nobody learns which."""
    words = (
        "El código no es correcto o ya no vale: dura 15 minutos y admite cinco intentos en una hora. Revíselo, o escriba "
        "de nuevo su correo para recibir otro."
    )
    return "Acceso", [Paragraph(words)]


# -- what was tied


@says
def _enlazado(params: Params) -> Words:
    """The account is linked."""
    words = f"Listo, {text(params, 'nombre')}: esta cuenta quedó enlazada. Escriba lo que necesita o /ayuda."
    return "Cuenta enlazada", [Paragraph(words)]


@says
def _enlace_nuevo(params: Params) -> Words:
    """Whoever's name an account was linked to learns it by mail."""
    words = f"Se enlazó una cuenta de Telegram a su nombre ({text(params, 'nombre')})."
    if params.get("anterior"):
        words += " La cuenta que tenía antes dejó de estar enlazada."
    return "Cuenta de Telegram enlazada", [
        Paragraph(words),
        Paragraph("Si no fue usted, responda a este correo con la palabra DESVINCULAR."),
    ]


@says
def _direccion_enlazada(params: Params) -> Words:
    """To the address itself, which is the person's from now on."""
    address, letters = text(params, "direccion"), text(params, "cartas")
    waiting = {
        "0": "",
        "1": "Ahora se atenderá el mensaje que envió antes desde esta dirección.",
    }.get(letters, f"Ahora se atenderán los últimos {letters} mensajes que envió antes desde esta dirección.")
    return "Dirección enlazada", [
        Paragraph(
            f"Listo, {text(params, 'nombre')}: desde ahora puede escribir también desde {address}. Los avisos y las "
            "tareas le seguirán llegando a su correo institucional."
        ),
        *if_any(waiting),
        Paragraph("Para que deje de ser suya, responda DESVINCULAR."),
    ]


@says
def _direccion_nueva(params: Params) -> Words:
    """The same at his main address and in his chat, with the way back."""
    address = text(params, "direccion")
    how = f"escriba /desvincular {address}" if params.get("chat") else f"responda DESVINCULAR {address}"
    return "Otra dirección enlazada a su nombre", [
        Paragraph(
            f"Desde ahora, lo que se escriba a esta ventanilla desde {address} se atiende como suyo "
            f"({text(params, 'nombre')})."
        ),
        Paragraph(f"Si no fue usted, {how}"),
    ]


# -- what is tied no more


def _account(params: Params) -> bool:
    """Whether the account was ended; a message that does not tell what was is of before, and about the account."""
    return bool(params.get("cuenta", True))


def _what(params: Params) -> str:
    if not lines(params, "direcciones"):
        return "Cuenta de Telegram desvinculada"
    return "Cuenta y direcciones desvinculadas" if _account(params) else "Dirección desvinculada"


def _addresses(params: Params) -> list[str]:
    return [
        f"Lo que se escriba desde {one} ya no se atiende como suyo." for one in lines(params, "direcciones")
    ]


@says
def _desvinculado(params: Params) -> Words:
    """What the person took back himself."""
    account = "Su cuenta de Telegram ya no está enlazada; le escribiré solo por correo."
    told = [account] if _account(params) else []
    return _what(params), [Paragraph(one) for one in (*told, *_addresses(params))]


@says
def _enlace_terminado(params: Params) -> Words:
    """Whoever's account or address is no longer linked learns it by mail."""
    account = (
        "Su cuenta de Telegram ya no está enlazada; desde ahora le escribiremos solo por correo. Para enlazarla de "
        "nuevo, escriba su correo a la ventanilla en Telegram."
    )
    told = [*([account] if _account(params) else []), *_addresses(params)]
    if lines(params, "direcciones"):
        told.append("Para enlazar una dirección de nuevo, escriba a la ventanilla desde ella.")
    return _what(params), [Paragraph(one) for one in told]


@says
def _sin_cuenta(params: Params) -> Words:
    """There is nothing to unlink, or not what was named."""
    named, addresses = text(params, "correo"), lines(params, "direcciones")
    if not named:
        words = "Usted no tiene ninguna cuenta de Telegram enlazada."
    else:
        words = f"{named} no es una dirección que usted haya enlazado; nada cambió."
    also = f"Direcciones que enlazó: {', '.join(addresses)}." if addresses else ""
    return "Nada que desvincular", [Paragraph(words), *if_any(also)]


@says
def _cuenta_sin_enlace(_params: Params) -> Words:
    """What the cards of an account become that is nobody's any more."""
    return "Cuenta sin enlace", [Paragraph("Esta cuenta ya no está enlazada.")]


@says
def _desvinculado_otro(params: Params) -> Words:
    """The administrator's word was done, or there was nothing to do."""
    return "Desvincular", [Paragraph(unlinked(params))]


def unlinked(params: Params) -> str:
    """What the administrator ended, of whom; or that there was nothing."""
    name, addresses = text(params, "nombre"), lines(params, "direcciones")
    if not name:
        return f"{text(params, 'correo')} no tiene ninguna cuenta de Telegram ni otra dirección enlazada; nada cambió."
    account = [f"La cuenta de Telegram de {name} ya no está enlazada."] if _account(params) else []
    return " ".join(
        [*account, *(f"Lo que se escriba desde {one} ya no se atiende como de {name}." for one in addresses)]
    )
