"""Forms and notices: every field is whole, every name that a text uses is asked for somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from machines.checks.report import Subject, closest
from machines.checks.rows import PARTIES
from machines.reading.building import ASSIGNED, SIGNED_PAGE, listed
from machines.reading.source import AnswerSource, FieldSource, StepSource
from machines.timing.rules import parse_rule

PLACEHOLDERS = ("numero", "titulo", "paso", "motivo", "quien", "fecha")
"""What a notice's text may name besides the fields of the forms."""
_SECRETS = re.compile(r"contraseña|password|clave de acceso|\bpin\b", re.IGNORECASE)
_NAME = re.compile(r"\{(\w*)\}")
_CHOOSING = ("opción", "opciones")
_NOT_IN_LISTS = ("foto", "archivo", "lista")
_TAKEN = (
    "destino", "resumen", "corregir", "procedimiento", "inicio", "repetido",
    "para", "solicitante", "beneficiario", "medio", "sello",
)  # fmt: skip
"""Names by which a form keeps other things than a procedure's fields: its own states, and who asks for whom."""
_OURS = ("entrega_medio", "entrega_sello", "entrega_texto", "entregado")
"""Names of what we ask with a request."""


def check_forms(subject: Subject) -> None:
    """Every form and notice of every row."""
    for index, paso in enumerate(subject.source.paso):
        _form(subject, index, paso.pide, "pide")
        _notices(subject, index, paso, "avisa")
        for at, one in enumerate(paso.decide):
            _form(subject, index, one.pide, "decide", at, "pide")
            _notices(subject, index, one, "decide", at, "avisa")


def _form(subject: Subject, index: int, fields: Sequence[FieldSource], key: str, *deeper: str | int) -> None:
    """One form: each of its fields, in order, lists with their columns."""
    for at, field in enumerate(fields):
        before = fields[:at]
        own = _column(field) if "columnas" in deeper else _condition(field, before)
        for problem in (*_field(subject, field, before), *_options(field), *_period(subject, field), *own):
            subject.say(index, key, f"campo «{field.campo}»: {problem}", *deeper, at)
        if field.tipo == "lista":
            _form(subject, index, field.columnas, key, *deeper, at, "columnas")


def _field(subject: Subject, field: FieldSource, before: Sequence[FieldSource]) -> Iterator[str]:
    """What is wrong with one field."""
    if any(other.campo == field.campo for other in before):
        yield "está repetido"
    if field.campo in (*PLACEHOLDERS, *_TAKEN, *_OURS, ASSIGNED, SIGNED_PAGE):
        yield "ese nombre está reservado; use otro"
    row, first = subject.fields.get(field.campo, ("", field))
    if first.tipo != field.tipo:
        yield f"el paso {row} ya lo pide como «{first.tipo}»; use otro nombre o el mismo tipo"
    if _SECRETS.search(f"{field.campo} {field.nombre} {field.pregunta}"):
        yield "no se piden contraseñas; registre solo que se entregaron"
    if (field.tipo == "lista") != bool(field.columnas):
        yield "las «columnas» son del tipo «lista», que las necesita"
    if field.tipo == "elemento de registro" and field.registro not in subject.institution.registers:
        yield f"no hay registro «{field.registro}» en la institución"
    if field.tipo != "elemento de registro" and field.registro:
        yield "«registro» es solo del tipo «elemento de registro»"
    if field.tipo != "fecha" and field.hasta:
        yield "«hasta» es solo del tipo «fecha»"
    if field.tipo != "persona" and field.rol:
        yield "«rol» es solo del tipo «persona»"
    for name in listed(field.rol):
        if subject.institution.role(name) is None:
            yield subject.no_role(name)


def _options(field: FieldSource) -> Iterator[str]:
    """What is wrong with what a field offers to choose from."""
    if (field.tipo in _CHOOSING) != bool(field.opciones) or len(field.opciones) == 1:
        yield "las «opciones» son al menos dos, y solo de los tipos «opción» y «opciones»"
    if field.tipo == "opciones" and any("," in one or ";" in one for one in field.opciones):
        yield "las opciones que se eligen a la vez no llevan coma ni punto y coma: así se separan al escribirlas"


def _period(subject: Subject, field: FieldSource) -> Iterator[str]:
    """What is wrong with a field that names the period of the case."""
    if not field.periodo:
        return
    if field.tipo != "texto" or field.personal or field.requerido_si:
        yield "«periodo» es de un campo de tipo «texto», que no es personal ni depende de otro"
    rules = (parse_rule(one.regla) for one in subject.source.inicio.ocasion if one.tipo == "calendario")
    if not any(rule is not None and rule.every for rule in rules):
        yield "«periodo» necesita una ocasión de tipo «calendario» que abra gestiones por período"


def _column(field: FieldSource) -> Iterator[str]:
    """What is wrong with a field as the column of a list."""
    if field.tipo in _NOT_IN_LISTS:
        yield f"una columna no puede ser «{field.tipo}»; pídalo aparte"
    if field.personal:
        yield "«personal» se escribe en la lista, no en sus columnas"
    if field.periodo:
        yield "«periodo» no es de una columna: es de toda la gestión"
    if field.requerido_si:
        yield "«requerido_si» no es de una columna: escriba «requerido = false» y diga en la pregunta cuándo se llena"


def _condition(field: FieldSource, before: Sequence[FieldSource]) -> Iterator[str]:
    """`requerido_si` names a field that was asked before, and a value that it can have."""
    if not field.requerido_si:
        return
    name, _, value = field.requerido_si.partition("=")
    other = next((one for one in before if one.campo == name), None)
    if other is None:
        yield f"«requerido_si» nombra «{name}», que no está antes en este formulario"
        return
    options = other.opciones or (["sí", "no"] if other.tipo == "sí o no" else [])
    if value and options and value not in options:
        yield f"«requerido_si» espera «{value}», que no es una opción de «{name}»"


def _notices(
    subject: Subject, index: int, given: StepSource | AnswerSource, key: str, *deeper: str | int
) -> None:
    """Notices go to known roles and use names that exist."""
    here = subject.stretch_of(subject.source.paso[index].no)
    opened = subject.opened_by(index, given.sigue) if here is None else None
    known = subject.known_in(opened.desde if opened is not None else subject.source.paso[index].no)
    for at, notice in enumerate(given.avisa):
        for name in notice.a:
            if name not in PARTIES and not subject.is_person(name) and subject.institution.role(name) is None:
                subject.say(index, key, subject.no_role(name), *deeper, at, "a")
            if name == "elemento" and here is None and opened is None:
                text = "«elemento» solo vale en un paso de un [[tramo]], o en el que lleva a él"
                subject.say(index, key, text, *deeper, at, "a")
            if name == "elemento" and opened is not None and given.produce is not None:
                text = "a cada elemento no se le avisa desde un paso que produce un documento"
                subject.say(index, key, text, *deeper, at, "a")
        for enclosed in listed(notice.adjunta):
            for text in _enclosed(subject, enclosed):
                subject.say(index, key, text, *deeper, at, "adjunta")
        for name in _NAME.findall(notice.texto):
            if name not in (*known, *subject.documents, *PLACEHOLDERS, ASSIGNED):
                text = f"el aviso nombra «{{{name}}}», que ningún formulario pide"
                subject.say(index, key, text, *deeper, at, "texto")
            elif name in known and known[name].personal:
                text = f"el aviso nombra «{{{name}}}», que es un dato personal: no va en avisos"
                subject.say(index, key, text, *deeper, at, "texto")


def _enclosed(subject: Subject, name: str) -> Iterator[str]:
    """What is wrong with what goes with a notice: a produced document, a signed page, files that a form asks for."""
    if name in subject.documents or (name == SIGNED_PAGE and subject.has_signatures):
        return
    _, field = subject.fields.get(name, ("", None))
    if field is None or field.tipo not in ("archivo", "foto"):
        files = [one for one, (_, asked) in subject.fields.items() if asked.tipo in ("archivo", "foto")]
        yield (
            f"ningún paso produce «{name}» ni lo pide como archivo."
            f"{closest(name, sorted((*subject.documents, *files)))}"
        )
    elif field.personal:
        yield f"«{name}» es personal: no va en avisos"
