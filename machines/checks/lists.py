"""The rest of the file: `[inicio]`, stretches, rhythms, and the rows that norms and resolutions name."""

from __future__ import annotations

from collections.abc import Iterator

from machines.checks.report import Subject, bad_rule
from machines.definition import LONGEST_NOTE
from machines.reading.findings import Location
from machines.reading.source import OccasionSource, RhythmSource, StepSource, StretchSource
from machines.timing.rules import CalendarRule, parse_rule


def check_lists(subject: Subject) -> None:
    """Everything outside the rows."""
    _start(subject)
    for index, tramo in enumerate(subject.source.tramo):
        for text in _stretch(subject, index, tramo):
            subject.report.add(("tramo", index), f"tramo {tramo.nombre}", text)
    for index, ritmo in enumerate(subject.source.ritmo):
        for text in _rhythm(subject, ritmo):
            subject.report.add(("ritmo", index), f"ritmo n.º {index + 1}", text)
    named = [("norma", index, norma.pasos) for index, norma in enumerate(subject.source.norma)]
    named += [("resolucion", index, [one.paso]) for index, one in enumerate(subject.source.resolucion)]
    for table, index, rows in named:
        for row in rows:
            if row not in subject.rows:
                subject.report.add((table, index), f"{table} n.º {index + 1}", subject.no_row(row))
    _notes(subject)


def _notes(subject: Subject) -> None:
    """What a resolution decides fits on the card that tells it."""
    for index, one in enumerate(subject.source.resolucion):
        length = len(" ".join(one.hacemos.split()))
        if length > LONGEST_NOTE:
            where = f"paso {one.paso}, clave «hacemos»"
            text = f"la resolución tiene {length} caracteres; acórtela a {LONGEST_NOTE}, para que quepa en la nota de la tarjeta"
            subject.report.add(("resolucion", index, "hacemos"), where, text)


def _start(subject: Subject) -> None:
    inicio = subject.source.inicio
    for key in ("quien", "registra"):
        for name in getattr(inicio, key):
            if subject.institution.role(name) is None:
                subject.report.add(("inicio", key), f"inicio, clave «{key}»", subject.no_role(name))
    if inicio.paso:
        row = subject.rows.get(inicio.paso)
        where = "inicio, clave «paso»"
        if row is None:
            subject.report.add(("inicio", "paso"), where, subject.no_row(inicio.paso))
        elif row.fin or row.respuesta_de:
            subject.report.add(("inicio", "paso"), where, f"en el paso {row.no} no se puede empezar")
    for at, one in enumerate(inicio.ocasion):
        for key, text in _occasion(subject, one):
            location: Location = ("inicio", "ocasion", at, key) if key else ("inicio", "ocasion", at)
            subject.report.add(location, "inicio, clave «ocasion»", text)
    _two_calendars(subject)


def _occasion(subject: Subject, one: OccasionSource) -> Iterator[tuple[str, str]]:
    """What is wrong with an occasion: the key, if it is one key's, and the words."""
    if one.tipo == "calendario" and parse_rule(one.regla) is None:
        yield "", bad_rule(one.regla)
    if one.tipo == "procedimiento" and not one.procedimiento:
        yield "", "falta «procedimiento»: el código del otro"
    for key, kind in _OF_KIND.items():
        if getattr(one, key) and one.tipo != kind:
            yield key, f"la clave «{key}» es de las ocasiones de tipo «{kind}»"
    if one.regla and one.tipo not in ("calendario", "procedimiento"):
        yield "regla", "la clave «regla» es de las ocasiones de tipo «calendario» o «procedimiento»"
    for first, second, why in _EITHER:
        if getattr(one, first) and getattr(one, second):
            yield second, f"«{first}» y «{second}» se contradicen: {why}"
    for name in one.ofrece:
        if subject.institution.role(name) is None:
            yield "ofrece", subject.no_role(name)


_OF_KIND = dict.fromkeys(
    ("procedimiento", "fines", "paso", "si", "sola", "calla", "ofrece", "lleva"), "procedimiento"
)
"""Of which kind of occasion a key is."""
_EITHER = (
    ("fines", "paso", "la gestión sigue a un final o a un paso, no a los dos"),
    ("sola", "ofrece", "lo que se abre solo no se ofrece a nadie"),
    ("sola", "calla", "lo que se abre solo no se ofrece a nadie"),
    ("calla", "ofrece", "a quien se le ofrece se le avisa"),
)
"""Keys of an occasion that do not go together."""


def _two_calendars(subject: Subject) -> None:
    """Each rule of the calendar stands once: its cases are told apart by it."""
    seen: set[CalendarRule] = set()
    for at, one in enumerate(subject.source.inicio.ocasion):
        rule = parse_rule(one.regla) if one.tipo == "calendario" else None
        if rule is not None and rule.every and rule in seen:
            text = f"la regla «{one.regla}» está repetida; dos ocasiones abrirían la misma gestión"
            subject.report.add(("inicio", "ocasion", at, "regla"), "inicio, clave «ocasion»", text)
        elif rule is not None:
            seen.add(rule)


def _stretch(subject: Subject, index: int, tramo: StretchSource) -> Iterator[str]:
    """What is wrong with a stretch."""
    yield from _range(subject, tramo)
    yield from _borders(subject, index, tramo)
    origins = [origin for origin in (tramo.registro, tramo.rol, tramo.campo) if origin]
    if len(origins) != 1:
        yield "diga de dónde sale la lista: «registro», «rol» o «campo» (uno solo)"
    if tramo.registro and tramo.registro not in subject.institution.registers:
        yield f"no hay registro «{tramo.registro}» en la institución"
    if tramo.campo and tramo.campo not in subject.fields:
        yield f"ningún formulario pide el campo «{tramo.campo}»"
    yield from _listed(subject, tramo)
    for name in (tramo.rol, tramo.cierra):
        if name and subject.institution.role(name) is None:
            yield subject.no_role(name)


def _listed(subject: Subject, tramo: StretchSource) -> Iterator[str]:
    """What a stretch's elements come from is a list, not personal, with a column of the day on which each begins."""
    _, field = subject.fields.get(tramo.campo, ("", None))
    columns = {one.campo: one for one in field.columnas} if field is not None else {}
    if field is not None and field.tipo != "lista":
        yield f"el campo «{tramo.campo}» no es una lista"
    if field is not None and field.personal:
        yield f"la lista «{tramo.campo}» es personal: sus columnas se verían en los avisos y en las tarjetas"
    if tramo.empieza and (tramo.empieza not in columns or columns[tramo.empieza].tipo != "fecha"):
        yield f"«empieza» nombra «{tramo.empieza}», que no es una columna de tipo «fecha» de su lista"


def _borders(subject: Subject, index: int, tramo: StretchSource) -> Iterator[str]:
    """A stretch begins at a row with work, keeps answers with their question and shares no row."""
    first, last = subject.rows.get(tramo.desde), subject.rows.get(tramo.hasta)
    if first is None or last is None:
        return
    if first.respuesta_de or first.fin:
        yield f"no puede empezar en el paso {first.no}, que no es un paso con trabajo"
    own = _rows(subject, tramo)
    for paso in subject.source.paso:
        if paso.respuesta_de in subject.rows and (paso.no in own) != (paso.respuesta_de in own):
            yield f"separa el paso {paso.respuesta_de} de su respuesta {paso.no}"
    for other in subject.source.tramo[:index]:
        shared = [row for row in _rows(subject, other) if row in own]
        if shared:
            yield f"comparte el paso {shared[0]} con el tramo «{other.nombre}»"


def _rows(subject: Subject, tramo: StretchSource | RhythmSource) -> list[str]:
    """The rows of a stretch or rhythm; none if its ends are missing."""
    if tramo.desde not in subject.rows or tramo.hasta not in subject.rows:
        return []
    return subject.numbers[subject.numbers.index(tramo.desde) : subject.numbers.index(tramo.hasta) + 1]


def _rhythm(subject: Subject, ritmo: RhythmSource) -> Iterator[str]:
    """What is wrong with a rhythm."""
    yield from _range(subject, ritmo)
    if not ritmo.lo_fija and not ritmo.regla:
        yield "escriba «lo_fija» (un paso), «regla», o las dos"
    if ritmo.lo_fija and ritmo.lo_fija not in subject.rows:
        yield subject.no_row(ritmo.lo_fija)
    elif ritmo.lo_fija and _asks(subject, subject.rows[ritmo.lo_fija], "periodicidad") == bool(ritmo.regla):
        if ritmo.regla:
            yield f"la «regla» ya dice cuándo: el paso {ritmo.lo_fija} no pide otra periodicidad"
            return
        yield f"el paso {ritmo.lo_fija} lo fija: pida en él un campo de tipo «periodicidad»"
    own = _rows(subject, ritmo)
    if ritmo.lo_fija in own:
        yield f"el paso {ritmo.lo_fija}, que lo fija, no puede repetirse con él"
    for tramo in subject.source.tramo:
        shared = [row for row in _rows(subject, tramo) if row in own]
        if shared:
            yield f"comparte el paso {shared[0]} con el tramo «{tramo.nombre}»"
    if ritmo.regla and parse_rule(ritmo.regla) is None:
        yield bad_rule(ritmo.regla)


def _asks(subject: Subject, paso: StepSource, kind: str) -> bool:
    """Whether a row, or one of its answers, asks for a field of a kind."""
    forms = [paso.pide, *(one.pide for one in paso.decide), *(row.pide for row in subject.answers_of(paso))]
    return any(field.tipo == kind for form in forms for field in form)


def _range(subject: Subject, rows: StretchSource | RhythmSource) -> Iterator[str]:
    """`desde` and `hasta` exist, in this order."""
    missing = [row for row in (rows.desde, rows.hasta) if row not in subject.rows]
    yield from map(subject.no_row, missing)
    if not missing and subject.numbers.index(rows.desde) > subject.numbers.index(rows.hasta):
        yield "«desde» viene después de «hasta»"
