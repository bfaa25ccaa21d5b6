"""Each row by itself: its number, who is responsible, which keys go together, terms, buttons."""

from __future__ import annotations

from machines.checks.report import Subject, bad_rule, bad_term, closest
from machines.reading.building import listed, slug
from machines.reading.findings import Location
from machines.reading.source import StepSource
from machines.timing.rules import parse_rule, parse_since, parse_term

LONGEST_BUTTON = 40
"""Characters of a button that a telephone shows whole."""
PARTIES = ("solicitante", "beneficiario", "elemento")
"""Words that name somebody of the case instead of a role."""
_WAYS = ("responsable", "cualquiera", "firman", "cada")
_END_ROW = {"no", "actividad", "responsable", "unidad", "tiempo", "documento", "fin"}
_ANSWER_ROW = set("hecho persona pregunta decide espera plazo recuerda no_por".split())
_ASKING_ROW = set(
    "hecho sigue pide avisa asigna libera produce firma entrega recibe archiva motivo aprobacion".split()
)


def check_rows(subject: Subject) -> None:
    """Every row of the table."""
    seen: set[str] = set()
    _order(subject)
    for index, paso in enumerate(subject.source.paso):
        if paso.no in seen:
            subject.say(index, "no", f"el número de paso «{paso.no}» está repetido")
        seen.add(paso.no)
        _who(subject, index, paso)
        _shape(subject, index, paso)
        _idle_keys(subject, index, paso)
        _buttons(subject, index, paso)
        _terms(subject, index, paso)
        _not_by(subject, index, paso)


def _order(subject: Subject) -> None:
    """The rows come in the manual's order and none is left out; where the manual itself leaves one out, a resolution says so."""
    before: tuple[int, ...] = ()
    for index, paso in enumerate(subject.source.paso):
        number = tuple(int(part) for part in paso.no.split("."))
        follows = [(*before, 1), *((*before[:depth], before[depth] + 1) for depth in range(len(before)))]
        if number not in follows and number != before and paso.no not in subject.resolved:
            last = ".".join(str(part) for part in before)
            text = f"después del paso {last} no viene el {paso.no}: falta una fila, sobra u otro orden; o escriba una [[resolucion]]"
            subject.say(
                index,
                "no",
                text if index else "la primera fila es el paso 1; si no, escriba una [[resolucion]]",
            )
        before = number


def _who(subject: Subject, index: int, paso: StepSource) -> None:
    """Exactly one way to say who, and known roles."""
    ways = [key for key in _WAYS if getattr(paso, key)]
    if len(ways) > 1:
        subject.say(index, ways[1], f"escriba solo una de «{'», «'.join(ways)}»")
    if not ways and not paso.fin:
        subject.say(index, "no", "falta el responsable: «responsable», «cualquiera», «firman» o «cada»")
    _known(subject, index, paso)
    groups = [name for key in _WAYS for name in listed(getattr(paso, key)) if subject.is_group(name)]
    if groups and not paso.persona and not paso.respuesta_de:
        text = f"«{groups[0]}» es un grupo: diga con «persona» cuál de sus personas (por ejemplo, el solicitante)"
        subject.say(index, "responsable", text)
    if paso.persona and paso.persona not in PARTIES and not _asked_before(subject, index, paso.persona):
        asked = [name for name in subject.fields if subject.is_person(name)]
        text = f"no hay un campo de tipo «persona» que se pida antes y se llame «{paso.persona}».{closest(paso.persona, [*PARTIES, *asked])}"
        subject.say(index, "persona", text)
    outside = subject.stretch_of(paso.no) is None
    if paso.cada and outside:
        subject.say(index, "cada", "un paso con «cada» va dentro de un [[tramo]] que diga cuáles son")
    for key, named in (("persona", [paso.persona]), ("espera", paso.espera)):
        if "elemento" in named and outside:
            subject.say(index, key, "«elemento» solo vale en un paso de un [[tramo]]")


def _asked_before(subject: Subject, index: int, name: str) -> bool:
    """Whether a field of this name asks for a person in an earlier row."""
    return subject.is_person(name) and subject.numbers.index(subject.fields[name][0]) < index


def _known(subject: Subject, index: int, paso: StepSource) -> None:
    """Every role that the row names, for itself or in its answers, is one of the institution."""
    named: list[tuple[str, str, Location]] = [
        (name, key, ()) for key in (*_WAYS, "asigna", "libera") for name in listed(getattr(paso, key))
    ]
    named += [
        (name, "decide", (at, key))
        for at, one in enumerate(paso.decide)
        for key in ("asigna", "libera")
        for name in listed(getattr(one, key))
    ]
    named += [(name, "espera", ()) for name in paso.espera if name not in PARTIES]
    for name, key, deeper in named:
        if subject.institution.role(name) is None:
            subject.say(index, key, subject.no_role(name), *deeper)


def _shape(subject: Subject, index: int, paso: StepSource) -> None:
    """Whether the row is a state, an answer, both, or the end."""
    if not paso.respuesta_de:
        if paso.tambien_paso:
            subject.say(index, "tambien_paso", "solo vale junto a «respuesta_de»")
        if paso.boton:
            subject.say(index, "boton", "«boton» es de las respuestas; en un paso escriba «hecho»")
        return
    asked = subject.rows.get(paso.respuesta_de)
    if asked is None:
        subject.say(index, "respuesta_de", subject.no_row(paso.respuesta_de))
    elif asked.fin or (asked.respuesta_de and not asked.tambien_paso):
        text = f"el paso {asked.no} no tiene trabajo; no puede tener respuestas"
        subject.say(index, "respuesta_de", text)
    if not paso.boton:
        subject.say(index, "boton", "una respuesta necesita «boton»: el verbo que se toca")


def _idle_keys(subject: Subject, index: int, paso: StepSource) -> None:
    """No key is written where nothing would read it."""
    written = paso.model_fields_set
    if paso.fin:
        idle, why = written - _END_ROW, "la fila del fin no tiene trabajo"
    elif paso.respuesta_de and not paso.tambien_paso:
        idle, why = written & _ANSWER_ROW, "una fila que solo es respuesta no tiene tarea propia"
    elif paso.decide or subject.answers_of(paso):
        of_its_answer = {"motivo", "aprobacion", "avisa"} if paso.respuesta_de else set()
        idle = written & _ASKING_ROW - of_its_answer
        why = "el paso tiene respuestas: escríbala en cada una"
    else:
        return
    for key in sorted(idle):
        subject.say(index, key, f"la clave «{key}» no se usa aquí; {why}")


def _buttons(subject: Subject, index: int, paso: StepSource) -> None:
    """Buttons are short, and the answers of one row differ."""
    for key, button in (("hecho", paso.hecho), ("boton", paso.boton)):
        if len(button) > LONGEST_BUTTON:
            subject.say(index, key, _too_long(button))
    used = {slug(row.boton) for row in subject.answers_of(paso)}
    if len(used) < len(subject.answers_of(paso)):
        subject.say(index, "no", "dos de sus respuestas tienen el mismo «boton»")
    for at, one in enumerate(paso.decide):
        if len(one.boton) > LONGEST_BUTTON:
            subject.say(index, "decide", _too_long(one.boton), at, "boton")
        if slug(one.boton) in used:
            subject.say(index, "decide", f"la respuesta «{one.boton}» está repetida", at, "boton")
        used.add(slug(one.boton))


def _too_long(button: str) -> str:
    return f"el botón «{button}» tiene {len(button)} caracteres; acórtelo a {LONGEST_BUTTON}"


def _terms(subject: Subject, index: int, paso: StepSource) -> None:
    if paso.recuerda and parse_term(paso.recuerda) is None:
        subject.say(index, "recuerda", bad_term(paso.recuerda))
    if paso.plazo and parse_term(paso.plazo) is None and parse_rule(paso.plazo) is None:
        since = parse_since(paso.plazo)
        name = since[1] if since is not None else paso.plazo
        field = subject.known_in(paso.no).get(name)
        if field is None:
            more = (
                "; o un plazo, «5 días hábiles»; o el nombre de un campo de tipo «fecha»; "
                "o los dos, «3 meses desde fecha_oficio»"
            )
            subject.say(index, "plazo", bad_rule(paso.plazo) + more)
        elif field.tipo != "fecha":
            subject.say(index, "plazo", f"el campo «{name}» no es una fecha")


def _not_by(subject: Subject, index: int, paso: StepSource) -> None:
    """`no_por` names rows, and there is an approval that it can forbid."""
    for row in paso.no_por:
        if row not in subject.rows:
            subject.say(index, "no_por", subject.no_row(row))
    approves = paso.aprobacion or any(one.aprobacion for one in paso.decide)
    if paso.no_por and not approves and not any(row.aprobacion for row in subject.answers_of(paso)):
        subject.say(index, "no_por", "ninguna respuesta de este paso lleva «aprobacion = true»")
