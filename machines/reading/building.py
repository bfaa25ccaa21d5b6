"""From the written file to the definition: default targets, answers and canonical role names are resolved here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from machines.definition import (
    DONE,
    END,
    Answer,
    Delivery,
    Mode,
    Norm,
    Notice,
    Occasion,
    Procedure,
    Production,
    Resolution,
    Rhythm,
    Start,
    Step,
    StepKind,
    Stretch,
)
from machines.fields.field import Field, FieldKind
from machines.institution import Institution, Role
from machines.reading.filing import filing
from machines.reading.source import (
    AnswerSource,
    DeliverySource,
    FieldSource,
    InstitutionSource,
    NoticeSource,
    OccasionSource,
    ProcedureSource,
    ProductionSource,
    StepSource,
    StretchSource,
)

ASSIGNED = "asignado"
"""Name of the field that `asigna` implies: whoever it holds has the rows of its roles for the rest of the case."""
SIGNED_PAGE = "pagina_firmada"
"""Name of the field that `firma` implies, where a recorded approval is not enough."""


def build_institution(source: InstitutionSource) -> Institution:
    """The institution that a file describes."""
    return Institution(
        code=source.codigo,
        name=source.nombre,
        roles=tuple(
            Role(name=rol.nombre, unit=rol.unidad, kind=rol.tipo, aliases=tuple(rol.alias))
            for rol in source.rol
        ),
        opens=_minutes(source.abre),
        closes=_minutes(source.cierra),
        reminder=source.recuerda,
        approval_suffices=source.firma_electronica,
        holidays=tuple((day.fecha, day.nombre) for day in source.asueto),
        registers={name: tuple(items) for name, items in source.registro.items()},
    )


def _minutes(clock: str) -> int:
    """Minutes after midnight of "08:00"."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def build(source: ProcedureSource, institution: Institution, source_hash: str) -> Procedure:
    """Resolve what the file leaves to its order: default targets, answers, canonical role names."""
    maker = _Builder(source, institution)
    return Procedure(
        institution=source.institucion,
        code=source.codigo,
        version=source.version,
        title=source.titulo,
        manual=source.manual,
        unit=source.unidad,
        objective=source.objetivo,
        start=maker.start(),
        steps=tuple(maker.step(index) for index in range(len(source.paso))),
        stretches=tuple(
            Stretch(
                name=tramo.nombre,
                element=tramo.elemento,
                rows=maker.between(tramo.desde, tramo.hasta),
                register=tramo.registro,
                role=maker.role(tramo.rol),
                from_field=tramo.campo,
                columns=maker.columns(tramo.campo),
                begins=tramo.empieza,
                closed_by=maker.role(tramo.cierra),
            )
            for tramo in source.tramo
        ),
        rhythms=tuple(
            Rhythm(rows=maker.between(ritmo.desde, ritmo.hasta), set_in=ritmo.lo_fija, rule=ritmo.regla)
            for ritmo in source.ritmo
        ),
        norms=tuple(Norm(rows=tuple(norma.pasos), text=norma.texto) for norma in source.norma),
        resolutions=tuple(
            Resolution(row=one.paso, says=one.dice, we_do=one.hacemos, why=one.porque)
            for one in source.resolucion
        ),
        topics=(*source.temas, *source.sintomas),
        symptoms=tuple(source.sintomas),
        need=source.necesidad,
        owner=source.dueno,
        inputs=tuple(source.entradas),
        outputs=tuple(source.salidas),
        legal_basis=tuple(source.marco_legal),
        scope=source.alcance,
        source_hash=source_hash,
    )


class _Builder:
    """Looks things up in the file while the definition is made."""

    def __init__(self, source: ProcedureSource, institution: Institution) -> None:
        self.source = source
        self.institution = institution
        self.numbers = [paso.no for paso in source.paso]

    def start(self) -> Start:
        inicio = self.source.inicio
        return Start(
            row=inicio.paso or self.numbers[0],
            who=self.roles(inicio.quien),
            registers=self.roles(inicio.registra),
            occasions=tuple(self.occasion(one) for one in inicio.ocasion),
        )

    def occasion(self, one: OccasionSource) -> Occasion:
        return Occasion(
            kind=one.tipo,
            text=one.texto,
            rule=one.regla if one.tipo == "calendario" else "",
            procedure=one.procedimiento,
            of_rule=one.regla if one.tipo == "procedimiento" else "",
            ends=tuple(one.fines) or (END,),
            after=one.paso,
            condition=one.si,
            by_itself=one.sola,
            quiet=one.calla,
            offered_to=self.roles(one.ofrece),
            carries=tuple(one.lleva.items()),
        )

    def step(self, index: int) -> Step:
        paso = self.source.paso[index]
        names, mode = who_of(paso)
        return Step(
            no=paso.no,
            kind=_kind(paso),
            roles=self.roles(names),
            mode=mode,
            text=paso.actividad,
            relative=paso.persona,
            question=paso.pregunta,
            unit=paso.unidad,
            time=paso.tiempo,
            document=paso.documento,
            answers=self.answers(index) if _kind(paso) is not StepKind.ANSWER else (),
            waits_for=self.roles(paso.espera),
            request=paso.solicita,
            encloses=tuple(paso.adjunta),
            element_role=self.element_role(paso.no),
            element_is_someones=self.element_is_someones(paso.no),
            deadline=paso.plazo,
            reminder=paso.recuerda,
            not_by=tuple(paso.no_por),
            answer_to=paso.respuesta_de,
            ends=paso.fin,
        )

    def answers(self, index: int) -> tuple[Answer, ...]:
        """The ways out of a state: its answer rows in order, then those that the manual does not number."""
        paso = self.source.paso[index]
        numbered = [self.answer_row(row, index) for row in self.source.paso if row.respuesta_de == paso.no]
        written = [self.inline(one, index) for one in paso.decide]
        if numbered or written:
            return tuple(numbered + written)
        targets, rows = self.targets(paso.sigue, index)
        own = not paso.respuesta_de
        done = Answer(
            key=DONE,
            button=paso.hecho,
            targets=targets,
            rows=rows,
            reason=own and paso.motivo is not None,
            approval=own and paso.aprobacion,
        )
        return (self.with_work(done, paso, paso.actividad),)

    def answer_row(self, row: StepSource, index: int) -> Answer:
        """A numbered row as an answer of the state at `index`."""
        answer = Answer(
            key=row.no,
            button=row.boton,
            targets=(row.no,),
            label=row.boton,
            reason=row.motivo is not None,
            approval=row.aprobacion,
        )
        if row.tambien_paso:
            return replace(answer, notices=self.notices(row.avisa)) if row.decide else answer
        targets, through = self.targets(row.sigue, index)
        return self.with_work(replace(answer, targets=targets, rows=(row.no, *through)), row, row.actividad)

    def inline(self, one: AnswerSource, index: int) -> Answer:
        targets, rows = self.targets(one.sigue, index)
        answer = Answer(
            key=slug(one.boton),
            button=one.boton,
            targets=targets,
            rows=rows,
            label=one.boton,
            reason=one.motivo is not None,
            approval=one.aprobacion,
            by_resolution=one.resolucion,
        )
        return self.with_work(answer, one, self.source.paso[index].actividad)

    def with_work(self, answer: Answer, given: StepSource | AnswerSource, text: str) -> Answer:
        """An answer with what is asked, told, made, signed, delivered and archived when it is given.

        Args:
            text: the sentence of its row.
        """
        return replace(
            answer,
            form=(
                *self.assignment(given),
                *self.form(given.pide),
                *filing(given.archiva, text),
                *self.signature(given),
            ),
            notices=self.notices(given.avisa),
            produces=production(given.produce),
            signs=given.firma,
            frees=self.roles(given.libera),
            delivers=self.delivery(given.entrega),
            receives=tuple(given.recibe),
            archives=given.archiva,
        )

    def delivery(self, source: DeliverySource | None) -> Delivery | None:
        """What `entrega` describes."""
        if source is None:
            return None
        return Delivery(
            what=source.que,
            to=self.roles(source.a),
            by=self.role(source.por),
            date=source.fecha,
            receipt=source.acuse,
            original=source.original,
        )

    def targets(self, sigue: str | list[str], index: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where an answer leads, and the end rows ("10. Final del procedimiento.") passed on the way."""
        if isinstance(sigue, list):
            return tuple(sigue), ()
        if sigue != "siguiente":
            row = next((row for row in self.source.paso if row.no == sigue and row.fin), None)
            return ((END,), (row.no,)) if row else ((sigue,), ())
        following = next((row for row in self.source.paso[index + 1 :] if not row.respuesta_de), None)
        if following is None:
            return (END,), ()
        return ((END,), (following.no,)) if following.fin else ((following.no,), ())

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """The rows from one to another, both included."""
        return tuple(self.numbers[self.numbers.index(first) : self.numbers.index(last) + 1])

    def element_role(self, no: str) -> str:
        """The role of the stretch in which a row lies; empty if it lies in none of a role."""
        return next((self.role(one.rol) for one in self.around(no)), "")

    def element_is_someones(self, no: str) -> bool:
        """Whether the list of the stretch in which a row lies has a column for whose element it is."""
        columns = (column for one in self.around(no) for column in self.columns(one.campo))
        return any(one.kind is FieldKind.PERSON and not one.roles for one in columns)

    def around(self, no: str) -> list[StretchSource]:
        """The stretch in which a row lies, if any."""
        return [one for one in self.source.tramo if no in self.between(one.desde, one.hasta)]

    def columns(self, campo: str) -> tuple[Field, ...]:
        """The columns of the list of that name; none if it is none."""
        forms = (
            form for paso in self.source.paso for form in (paso.pide, *(one.pide for one in paso.decide))
        )
        lists = (field for form in forms for field in form if field.campo == campo)
        return next((self.form(one.columnas) for one in lists), ())

    def roles(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.role(name) for name in names)

    def role(self, name: str) -> str:
        """The canonical name of a role; `solicitante` and the like stay as they are."""
        role = self.institution.role(name)
        return role.name if role else name

    def assignment(self, given: StepSource | AnswerSource) -> tuple[Field, ...]:
        """The question that `asigna` implies."""
        roles = self.roles(listed(given.asigna))
        if not roles:
            return ()
        named = " o ".join(roles)
        return (
            Field(
                name=ASSIGNED,
                kind=FieldKind.PERSON,
                label=named,
                question=f"¿A quién asigna como {named}?",
                roles=roles,
            ),
        )

    def signature(self, given: StepSource | AnswerSource) -> tuple[Field, ...]:
        """The signed page that `firma` asks for, unless the institution takes the recorded approval."""
        if not given.firma or self.institution.approval_suffices:
            return ()
        question = "Envíe la página firmada y sellada, escaneada o fotografiada."
        return (Field(name=SIGNED_PAGE, kind=FieldKind.FILE, label="Página firmada", question=question),)

    def form(self, fields: Iterable[FieldSource]) -> tuple[Field, ...]:
        return tuple(
            Field(
                name=one.campo,
                kind=FieldKind(one.tipo),
                label=one.nombre,
                question=one.pregunta,
                example=one.ejemplo,
                required=one.requerido,
                required_if=one.requerido_si,
                options=tuple(one.opciones),
                roles=self.roles(listed(one.rol)),
                register=one.registro,
                columns=self.form(one.columnas),
                personal=one.personal,
                of_period=one.periodo,
                has_happened=one.hasta == "hoy",
            )
            for one in fields
        )

    def notices(self, notices: Iterable[NoticeSource]) -> tuple[Notice, ...]:
        return tuple(
            Notice(
                to=self.roles(one.a), text=one.texto, by_mail=one.correo, encloses=tuple(listed(one.adjunta))
            )
            for one in notices
        )


def production(source: ProductionSource | None) -> Production | None:
    """What `produce` describes."""
    if source is None:
        return None
    return Production(
        document=source.documento, title=source.nombre, template=source.plantilla, series=source.serie
    )


def who_of(paso: StepSource) -> tuple[list[str], Mode]:
    """The responsables of a row and how many of them must act."""
    if paso.firman:
        return paso.firman, Mode.ALL
    if paso.cualquiera:
        return paso.cualquiera, Mode.ANY
    if paso.cada:
        return paso.cada, Mode.EACH
    return ([paso.responsable] if paso.responsable else []), Mode.ONE


def listed(value: str | list[str]) -> list[str]:
    """What may be written alone or as a list, as a list; nothing for an empty text."""
    return [value] if isinstance(value, str) and value else list(value)


def _kind(paso: StepSource) -> StepKind:
    if paso.fin:
        return StepKind.ANSWER
    if not paso.respuesta_de:
        return StepKind.STATE
    return StepKind.BOTH if paso.tambien_paso else StepKind.ANSWER


def slug(text: str) -> str:
    """A stable key made of a button: "Correcto, firmo" → "correcto-firmo"."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
