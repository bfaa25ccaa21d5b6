"""What a procedure is, once its file has been read: plain frozen records, nothing that runs.

`loading` makes these from the TOML files, `machine` turns one into a `transitions` machine, `table`,
`diagram` and `listing` print them. A *row* is a numbered line of the manual's table; a *state* is a row
that holds work; an *answer* is a way out of a state and may itself be a numbered row ("9.1").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from machines.fields.field import Field, FieldKind

END = "FIN"
"""The state in which a case is over as the manual wants; `FIN:<why>` are the ends that are no success."""


DONE = "hecho"
"""Key of the answer of a row that only has to be done."""


def is_end(target: str) -> bool:
    """Whether `target` (a row number or `FIN…`) ends the case or the element."""
    return target == END or target.startswith(END + ":")


class Mode(StrEnum):
    """Who of the responsables of a row must act."""

    ONE = "one"
    """One holder of the one role."""
    ANY = "any"
    """Any holder of any of the roles ("y/o")."""
    ALL = "all"
    """One holder of each named role, all of them (joint signature)."""
    EACH = "each"
    """Every party (unit, office, contact), each for itself, within a stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to tell people who have no task in it, when an answer is given."""

    to: tuple[str, ...]
    """Roles, `solicitante`, `beneficiario`, `elemento`, or the name of a field that names a person."""
    text: str
    """Spanish, with `{field}`, `{numero}`, `{paso}` and `{motivo}` filled in."""
    by_mail: bool = False
    """The manual asks for a mail ("envía correo"): it goes by mail even to who has a chat."""
    encloses: tuple[str, ...] = ()
    """Names of what goes with it: a produced document's newest edition, the files of a field, the signed page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """A document that is made when an answer is given."""

    document: str
    """Its name within the procedure, and in a case the name of the value that is its number."""
    title: str
    """What it is called: "Dictamen técnico"."""
    template: str
    """A file beside the procedure file."""
    series: str
    """What its numbers begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A paper that goes to somebody when an answer is given."""

    what: str
    """Spanish, with `{field}` and `{document}` filled in: "Oficio {no_oficio}"."""
    to: tuple[str, ...]
    """Roles, `solicitante`, `beneficiario`, `elemento`, or names of fields."""
    by: str = ""
    """Who takes it there, a role or in words; empty: whoever gives the answer."""
    date: str = ""
    """The field of the same form that says on which day…"""
    receipt: str = ""
    """…and the one whose file is the stamped copy, if it was received at once."""
    original: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A way out of a state: its button, where it leads, what it needs."""

    key: str
    """Stable within the state: the row's number ("9.1"), the button's slug, or `DONE`."""
    button: str
    targets: tuple[str, ...]
    """Row numbers or ends; several mean that the answerer chooses one of them."""
    rows: tuple[str, ...] = ()
    """Answer-only rows passed through on the way, in order."""
    label: str = ""
    """What the arrow says in the diagram and the listing; empty for plain sequence."""
    reason: bool = False
    """A reason (observations) is required."""
    approval: bool = False
    form: tuple[Field, ...] = ()
    notices: tuple[Notice, ...] = ()
    produces: Production | None = None
    signs: bool = False
    """It stands for a signature: with the signed page, or as a recorded approval where the institution says so."""
    delivers: Delivery | None = None
    receives: tuple[str, ...] = ()
    """Rows whose deliveries are received by giving it."""
    frees: tuple[str, ...] = ()
    """Roles for which nobody in particular is named any more: their rows are all their holders' again."""
    archives: str = ""
    """`original` or `copia`: what of the papers is archived with it."""
    by_resolution: bool = False
    """Not in the manual: stands on a written resolution of this row."""

    def called(self, files: Sequence[str]) -> str:
        """How it is called once it was given with these files: a signature without a page is called what it is."""
        return self.button if files or not self.signs else f"{self.button} (aprobación registrada)"

    @property
    def signs_by_tap(self) -> bool:
        """Whether it is a signature for which nothing has to be sent."""
        return self.signs and not self.reason and not self.form


class StepKind(StrEnum):
    """What a numbered row is."""

    STATE = "state"
    ANSWER = "answer"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One numbered row of the manual's table."""

    no: str
    kind: StepKind
    roles: tuple[str, ...]
    mode: Mode
    text: str
    """The manual's sentence, verbatim."""
    relative: str = ""
    """`solicitante`, `beneficiario`, `elemento` or the name of a field of a person, where the responsable is whoever is
    that in the case."""
    question: str = ""
    """The unnumbered decision row under this one."""
    unit: str = ""
    """The manual's column "Unidad Ejecutora", where it has one."""
    time: str = ""
    """The manual's column "Tiempo estimado", verbatim: information only."""
    document: str = ""
    """The manual's column "Documento(s) de soporte"."""
    answers: tuple[Answer, ...] = ()
    waits_for: tuple[str, ...] = ()
    """Outsiders (or `elemento`) whose word this row waits for; the responsable may record it."""
    request: str = ""
    """What whoever is waited for is asked, with `{field}` filled in; empty: nobody is asked by us."""
    encloses: tuple[str, ...] = ()
    """File fields of earlier rows that go with the request."""
    element_role: str = ""
    """The role whose holders are the parties of its stretch, if it lies in one of a role."""
    element_is_someones: bool = False
    """Whether the list of its stretch names a person for each element: the beneficiario of the element's case."""
    deadline: str = ""
    """Term, calendar rule or the name of a date field, e.g. "hasta el día 5 del mes siguiente"."""
    reminder: str = ""
    """When to remind once if nobody acts, e.g. "4 horas hábiles"; empty: the institution's."""
    not_by: tuple[str, ...] = ()
    """Rows whose doer may not give an approving answer here."""
    answer_to: str = ""
    """For an answer row: the state whose answer it is."""
    ends: bool = False
    """A numbered row that only says "Final del procedimiento"."""

    @property
    def person_field(self) -> str:
        """The field that names whose row it is; empty where its responsable is somebody else."""
        return "" if self.relative in ("solicitante", "beneficiario", "elemento") else self.relative

    @property
    def holds_work(self) -> bool:
        """Whether a case can stand in this row."""
        return self.kind is not StepKind.ANSWER

    def answer(self, key: str) -> Answer | None:
        """The answer with that key, if there is one."""
        return next((answer for answer in self.answers if answer.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Consecutive rows that run once per element, each element a child case."""

    name: str
    element: str
    """What one element is called: "OCSE", "dependencia"."""
    rows: tuple[str, ...]
    register: str = ""
    """The elements come from this register of the institution…"""
    role: str = ""
    """…or are the parties that hold this role…"""
    from_field: str = ""
    """…or were listed in this field of an earlier row…"""
    columns: tuple[Field, ...] = ()
    """…of which the first column names the element, and each is a value of its own."""
    begins: str = ""
    """The column with the day on which its first row is asked for; empty: at once."""
    closed_by: str = ""
    """Role that may go on without the missing ones; empty: all are waited for."""

    @property
    def person(self) -> str:
        """The column that names the person whose element it is: the first of a person of no role; empty if none."""
        people = (one for one in self.columns if one.kind is FieldKind.PERSON and not one.roles)
        return next((one.name for one in people), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Rows that run again every period, each time as a child case, while the case stands."""

    rows: tuple[str, ...]
    set_in: str = ""
    """Row whose holder sets the period by chat, and may conclude the programme…"""
    rule: str = ""
    """…unless the manual gives a calendar rule: then it says when, and that row's holder may only conclude."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """On what a case begins."""

    kind: str
    """`solicitud`, `instrucción`, `calendario` or `procedimiento`."""
    text: str
    rule: str = ""
    """For `calendario`: a calendar rule."""
    procedure: str = ""
    """For `procedimiento`: the code of the one whose case this one follows…"""
    of_rule: str = ""
    """…if it is one of this rule of that procedure's calendar (empty: whichever it is of)…"""
    ends: tuple[str, ...] = (END,)
    """…when it ends in one of these…"""
    after: str = ""
    """…or when this row of it is done, wherever it goes on to…"""
    condition: str = ""
    """…and has this field (a value other than "no"), or `field=value`; empty: always."""
    by_itself: bool = False
    """It opens with it; else it is offered."""
    quiet: bool = False
    """Nobody is told of the offer: whoever did the last row has it on his card."""
    offered_to: tuple[str, ...] = ()
    """Roles to which it is offered; empty: to whoever did the last row, or does the first."""
    carries: tuple[tuple[str, str], ...] = ()
    """(field here, field there), where their names differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where, by whom and on which occasions a case begins."""

    row: str
    who: tuple[str, ...]
    registers: tuple[str, ...]
    """Roles that may register a request for someone else."""
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A rule of the manual ("Normas y Lineamientos"), verbatim."""

    rows: tuple[str, ...]
    """Rows that it governs; empty: the whole procedure."""
    text: str


LONGEST_NOTE = 220
"""Characters that a card has for what a resolution decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Where the manual contradicts itself or is silent: what it says, what we do and why."""

    row: str
    says: str
    we_do: str
    why: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Procedure:
    """A process definition: one version of one procedure of one institution's manual.

    One that was loaded equals only itself, so that what is read off its rows may be remembered.
    """

    institution: str
    code: str
    version: str
    title: str
    manual: str
    unit: str
    objective: str
    start: Start
    steps: tuple[Step, ...]
    stretches: tuple[Stretch, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()
    norms: tuple[Norm, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    topics: tuple[str, ...] = ()
    """Words by which people ask for it ("ayuda con mi computadora")."""
    symptoms: tuple[str, ...] = ()
    """Those of them that say what is the matter ("no imprime")."""
    need: str = ""
    """What people need when they look for it among others ("Equipos y fallas"); empty: nothing in particular."""
    owner: str = ""
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    scope: str = ""
    source_hash: str = ""
    """SHA-256 of the file's bytes, hexadecimal."""

    @cached_property
    def by_no(self) -> dict[str, Step]:
        """The rows by number."""
        return {step.no: step for step in self.steps}

    @cached_property
    def states(self) -> tuple[Step, ...]:
        """The rows that hold work, in order."""
        return tuple(step for step in self.steps if step.holds_work)

    def step(self, no: str) -> Step:
        """The row with that number; KeyError if there is none."""
        return self.by_no[no]

    @cached_property
    def asked(self) -> tuple[Field, ...]:
        """Every field that the forms ask for, in the order of the rows; several rows may ask for the same."""
        return tuple(one for step in self.steps for given in step.answers for one in given.form)

    @cached_property
    def fields(self) -> dict[str, Field]:
        """What the forms ask for (the last of several), and what the lists of stretches say of elements, by name."""
        return {**self.columns, **{one.name: one for one in self.asked}}

    @cached_property
    def tellable(self) -> dict[str, Field]:
        """Those of them that a notice may name: what is personal is told to nobody else."""
        return {**self.columns, **{one.name: one for one in self.asked if not one.personal}}

    @cached_property
    def productions(self) -> dict[str, Production]:
        """What is produced, by its name; the last way of making it."""
        given = (one for step in self.steps for one in step.answers)
        return {one.produces.document: one.produces for one in given if one.produces is not None}

    @cached_property
    def references(self) -> dict[str, Field | None]:
        """What holds numbers that find a case: fields (or lists that have such a column), and produced documents."""
        fields = {
            one.name: one
            for one in self.asked
            if not one.personal and any(each.kind is FieldKind.REFERENCE for each in (one, *one.columns))
        }
        return {**dict.fromkeys(self.productions), **fields}

    @cached_property
    def period_fields(self) -> tuple[str, ...]:
        """The fields that a case for a period of the calendar has from the beginning, by name."""
        return tuple(dict.fromkeys(one.name for one in self.asked if one.of_period))

    @cached_property
    def has_papers(self) -> bool:
        """Whether papers change hands in it: some row delivers or archives."""
        return any(one.delivers is not None or one.archives for step in self.steps for one in step.answers)

    @cached_property
    def received_by_a_row(self) -> frozenset[str]:
        """The rows whose deliveries another row receives."""
        return frozenset(no for step in self.steps for one in step.answers for no in one.receives)

    def stretch_of(self, row: str) -> Stretch | None:
        """The stretch in which a row lies, if any."""
        return next((stretch for stretch in self.stretches if row in stretch.rows), None)

    @cached_property
    def columns(self) -> dict[str, Field]:
        """What the lists of stretches say of each element, by name."""
        return {one.name: one for stretch in self.stretches for one in stretch.columns}

    def rhythm_of(self, row: str) -> Rhythm | None:
        """The rhythm in which a row lies, if any."""
        return next((rhythm for rhythm in self.rhythms if row in rhythm.rows), None)

    @property
    def parts(self) -> tuple[Stretch | Rhythm, ...]:
        """The stretches and rhythms."""
        return (*self.stretches, *self.rhythms)

    def part_of(self, row: str) -> Stretch | Rhythm | None:
        """The stretch or rhythm in which a row lies: its rows are run by child cases."""
        return next((part for part in self.parts if row in part.rows), None)

    def norms_of(self, *rows: str) -> tuple[Norm, ...]:
        """The norms that govern one of these rows, or a row that answers it; those of the whole procedure left out."""
        meant = {*rows, *(step.no for step in self.steps if step.answer_to in rows)}
        return tuple(norm for norm in self.norms if meant.intersection(norm.rows))

    def resolutions_of(self, row: str) -> tuple[Resolution, ...]:
        """The resolutions written for a row."""
        return tuple(resolution for resolution in self.resolutions if resolution.row == row)
