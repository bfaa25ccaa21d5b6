"""One procedure that starts another: what the started one's file says of the other, and that none opens itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from machines import chains
from machines.checks.report import Report, closest
from machines.definition import Occasion, Procedure, is_end
from machines.fields.field import Field, FieldKind
from machines.text import plain

_Wrong = tuple[str, str]
"""The key of an occasion, and what is wrong with it."""


def check_origins(procedure: Procedure, procedures: Mapping[str, Procedure], report: Report) -> None:
    """Report what the occasions of a procedure say of others that does not hold."""
    for at, one in enumerate(procedure.start.occasions):
        for key, text in _wrong(procedure, one, procedures) if one.procedure else ():
            report.add(("inicio", "ocasion", at, key), "inicio, clave «ocasion»", text)


def _wrong(procedure: Procedure, occasion: Occasion, procedures: Mapping[str, Procedure]) -> Iterator[_Wrong]:
    """What is wrong with one occasion."""
    earlier = procedures.get(occasion.procedure)
    if earlier is None:
        near = closest(occasion.procedure, list(procedures))
        yield "procedimiento", f"no hay un procedimiento «{occasion.procedure}».{near}"
        return
    if earlier.institution != procedure.institution:
        yield "procedimiento", f"«{earlier.code}» es de otra institución ({earlier.institution})"
    yield from _moments(earlier, occasion)
    yield from _rule(earlier, occasion)
    yield from _condition(earlier, occasion)
    yield from _carried(earlier, procedure, occasion)
    ring = chains.circle(procedures, procedure) if occasion.by_itself else []
    if ring and ring[1] == occasion.procedure:
        shown = " → ".join(reversed(ring))
        yield "sola", f"se abriría a sí mismo sin fin: {shown}; quite «sola» de una de estas ocasiones"


def _moments(earlier: Procedure, occasion: Occasion) -> Iterator[_Wrong]:
    """The ends and the row that it waits for."""
    targets = (target for step in earlier.steps for given in step.answers for target in given.targets)
    ends = {target for target in targets if is_end(target)}
    for end in occasion.ends:
        if end not in ends:
            known = ", ".join(f"«{one}»" for one in sorted(ends))
            yield "fines", f"«{earlier.code}» no termina en «{end}»; sus finales son {known}"
    if occasion.after and occasion.after not in earlier.by_no:
        yield "paso", f"«{earlier.code}» no tiene un paso «{occasion.after}»"


def _rule(earlier: Procedure, occasion: Occasion) -> Iterator[_Wrong]:
    """The calendar rule whose cases it means."""
    rules = [one.rule for one in earlier.start.occasions if one.rule]
    if occasion.of_rule and occasion.of_rule not in rules:
        known = ", ".join(f"«{one}»" for one in rules) or "ninguna"
        yield "regla", f"«{earlier.code}» no se abre «{occasion.of_rule}»; sus reglas son: {known}"


def _condition(earlier: Procedure, occasion: Occasion) -> Iterator[_Wrong]:
    """The field that it asks for, and its value."""
    name, _, wanted = occasion.condition.partition("=")
    if not name:
        return
    field = chains.fields_of(earlier).get(name)
    if field is None or field.personal:
        yield "si", _not_asked(earlier, name)
    elif wanted and plain(wanted) not in _values(field, wanted):
        yield "si", f"«si» espera «{wanted}», que no es una opción de «{name}»"


def _values(field: Field, wanted: str) -> list[str]:
    """The values that a field can have, where they are few; else whatever is wanted."""
    if field.kind is FieldKind.YES_NO:
        return ["si", "no"]
    return [plain(one) for one in field.options or (wanted,)]


def _carried(earlier: Procedure, procedure: Procedure, occasion: Occasion) -> Iterator[_Wrong]:
    """What it carries over: asked there, asked here, of one kind."""
    theirs, ours = chains.fields_of(earlier), chains.fields_of(procedure)
    for name, source in occasion.carries:
        if source not in theirs:
            yield "lleva", _not_asked(earlier, source)
        elif name not in ours:
            yield "lleva", f"ningún formulario de aquí pide el campo «{name}».{closest(name, list(ours))}"
        elif theirs[source].personal or ours[name].personal:
            yield "lleva", f"«{source}» es un dato personal: no se lleva de una gestión a otra"
        elif not chains.may_carry(theirs[source], ours[name]):
            kinds = f"«{theirs[source].kind}» allí y «{ours[name].kind}» aquí"
            yield "lleva", f"«{source}» no cabe en «{name}»: no son de la misma clase ({kinds})"


def _not_asked(earlier: Procedure, name: str) -> str:
    near = closest(name, list(chains.fields_of(earlier)))
    return f"«{earlier.code}» no pide un campo «{name}», o es personal.{near}"
