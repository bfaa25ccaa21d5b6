"""The procedure file as it is written: its keys, in Spanish, and their types. The one place that documents them.

A file has some keys of its own (`codigo` …), a table `[inicio]` and the lists `[[paso]]`, `[[tramo]]`,
`[[ritmo]]`, `[[norma]]` and `[[resolucion]]`. There are no expressions and no code. What the keys mean
together is in `loading` (how they become a `definition`) and `checking` (what must hold).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
RowNo = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)*$")]
Kind = Literal[
    "texto",
    "texto largo",
    "opción",
    "opciones",
    "sí o no",
    "fecha",
    "hora",
    "periodicidad",
    "número",
    "dinero",
    "correo",
    "teléfono",
    "CUI",
    "NIT",
    "persona",
    "elemento de registro",
    "foto",
    "archivo",
    "referencia",
    "lista",
]


class Strict(BaseModel):
    """An unknown key is a finding, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class FieldSource(Strict):
    """One question of a form (`pide`).

    `campo` is its name; under the same name another row asks for the same value again. Some names are ours (`fecha`,
    `numero`, `titulo`, `paso`, `motivo`, `quien`, `destino`, `medio` and the like): `ventanilla check` says which.
    `requerido_si` names an earlier field of the same form, alone (asked if that one has a value other than "no")
    or with a value (`clase=B`); a column of a list cannot have it. `opciones` go with the two kinds that choose,
    `registro` with an item of a register, `columnas` with a list, `rol` (one or several) with a person.

    `opciones` of the kind that chooses several are written separated by commas, so they have none inside. A
    `lista` is rows of `columnas`, of any kind but files and lists; written one a line with `;` between the columns.
    A `referencia` is the number of a paper (oficio, acta, acuerdo), of a record in another system (CUR, SNIP) or of a
    good: whoever writes it to the bot finds the case.
    Where several `firman`, whoever answers first fills in the form of his answer; the others are shown it and
    confirm it, or give another answer.
    `personal` keeps a value out of cards, notices, letters, lists and search; whoever has a task of the case opens
    it in private, and that is recorded. A list is personal as a whole.
    `periodo` marks the `texto` that names the period of the case ("noviembre de 2026", "mayo a agosto de 2026"): a case
    that is for a period of the calendar has it from the beginning, and only the others are asked.
    `hasta = "hoy"` marks the `fecha` of what has happened when its row is done (received, delivered, signed, written): a
    day to come is refused. Without it any day is taken, also in a list.
    """

    campo: Name
    tipo: Kind
    nombre: Text
    pregunta: Text
    ejemplo: str = ""
    requerido: bool = True
    requerido_si: str = ""
    opciones: list[Text] = []
    rol: str | list[Text] = ""
    registro: str = ""
    columnas: list[FieldSource] = []
    personal: bool = False
    periodo: bool = False
    hasta: Literal["hoy", ""] = ""


class NoticeSource(Strict):
    """Something to tell people who have no task (`avisa`).

    `a` names roles, the solicitante, the beneficiario, each `elemento` of a stretch, a field of type `persona`:
    whoever was named in it, or `asignado`: whom `asigna` named. `adjunta` names what goes with it, one or several:
    a produced document, a file field of this or an earlier row, `pagina_firmada`.
    """

    a: list[Text]
    texto: Text
    correo: bool = False
    adjunta: str | list[Text] = ""


class ProductionSource(Strict):
    """A document that the bot makes when an answer is given (`produce`), before anybody is told what follows.

    `documento` is its name within the procedure and the placeholder of its number in notices (`{dictamen}`);
    produced again in the same case, it keeps that number. `plantilla` is a Typst file beside the procedure file;
    `serie` begins the number: "DT" gives DT-2026-0001, counted per institution and year.
    """

    documento: Name
    nombre: Text
    plantilla: Annotated[str, StringConstraints(pattern=r"^[\w-]+\.typ$")]
    serie: Annotated[str, StringConstraints(pattern=r"^[A-ZÑ][A-ZÑ0-9-]*$")]


class DeliverySource(Strict):
    """A paper that goes to somebody when an answer is given (`entrega`): the case keeps what became of it.

    `que` is what is delivered, in words in which `{campo}` and the number of a produced document are filled in. `a`
    is to whom: `solicitante`, `beneficiario`, the `elemento` of the stretch, roles (each unit of their holders, where
    they are of several), or the name of a field, also of a column of the stretch's list; each line of a `lista` is a
    recipient, named by its first column, and its other columns may stand in `que`.
    Without `por` the responsable hands it over himself; `por` is by whom it goes: a role or "mensajería".
    `fecha` and `acuse` are a date and a file of the same form: the day, and the stamped copy with which it counts as
    received at once. Otherwise whoever delivered it, or has a task of the case, records what becomes of it, a
    recipient whom the bot reaches confirms it, or a row with `recibe` does. `original` says that it is the original.
    """

    que: Text
    a: list[Text] = Field(min_length=1)
    por: str = ""
    fecha: str = ""
    acuse: str = ""
    original: bool = False


class AnswerSource(Strict):
    """An answer that the manual does not number (`decide`)."""

    boton: Text
    sigue: str | list[str] = "siguiente"
    motivo: Literal["obligatorio"] | None = None
    aprobacion: bool = False
    pide: list[FieldSource] = []
    avisa: list[NoticeSource] = []
    asigna: str | list[Text] = ""
    libera: list[Text] = []
    produce: ProductionSource | None = None
    firma: bool = False
    entrega: DeliverySource | None = None
    recibe: list[RowNo] = []
    archiva: Literal["original", "copia", ""] = ""
    resolucion: bool = False


class StepSource(Strict):
    """One numbered row of the manual's table (`[[paso]]`).

    Whose: `responsable`, or several in `cualquiera`, `firman` (one holder of each) or `cada` (every party). `hecho`,
    `sigue`, `pide`, `avisa`, `asigna`, `produce`, `firma`, `entrega`, `recibe` and `archiva` are of the row's own
    work; in a row that only is an answer (`respuesta_de`), of that answer. `boton`, `motivo` and `aprobacion` of such
    a row are of the answer that it gives, also where it holds work besides (`tambien_paso`).

    Where next: `sigue` is the next row, a row's number, several to choose from, "FIN" or "FIN:<why>". A row with
    `fin` only says that it is the end and has no work.

    `firma` says that the manual wants a signature or a seal: the answer is complete with the signed page, unless the
    institution's `firma_electronica` declares its record sufficient.

    `asigna` may name several roles: any of them; in a row with `decide` it is written in the answer that assigns.
    `libera` names roles for which somebody was assigned and is no more: from then on their rows are all their
    holders' again.

    `plazo` is a term ("5 días hábiles"), a calendar rule ("hasta el día 5 del mes siguiente": of the case's period),
    the name of a date field that was asked before, or a term that counts from it ("3 meses desde fecha_oficio");
    `recuerda` is a term. Consecutive rows of one responsable without a decision between them are one card, on which
    several can be ticked at once, up to a row with a `plazo` other than that of the row before.

    `recibe` names the rows whose delivery is received by doing this one. `archiva` says what is archived, the original
    or a copy of it, and asks for its folios and its place.

    `espera` names whose word the row waits for: roles, the solicitante or beneficiario, or each `elemento` of its
    stretch. With `solicita` each of them is asked by a message of his own, in which `{campo}` is filled in (`{motivo}`:
    the reason of the answer that led here), and answers with the row's form; `adjunta` names the file fields of earlier
    rows that go with it (`pagina_firmada`: the page that a row with `firma` asks for; `entregado`: the files with which
    whoever was asked before answered).
    """

    no: RowNo
    actividad: Text
    responsable: str = ""
    cualquiera: list[Text] = []
    firman: list[Text] = []
    cada: list[Text] = []
    persona: str = ""
    unidad: str = ""
    tiempo: str = ""
    documento: str = ""
    pregunta: str = ""
    hecho: Text = "Hecho"
    respuesta_de: str = ""
    tambien_paso: bool = False
    boton: str = ""
    sigue: str | list[str] = "siguiente"
    decide: list[AnswerSource] = []
    motivo: Literal["obligatorio"] | None = None
    aprobacion: bool = False
    pide: list[FieldSource] = []
    avisa: list[NoticeSource] = []
    asigna: str | list[Text] = ""
    libera: list[Text] = []
    produce: ProductionSource | None = None
    firma: bool = False
    entrega: DeliverySource | None = None
    recibe: list[RowNo] = []
    archiva: Literal["original", "copia", ""] = ""
    espera: list[Text] = []
    solicita: str = ""
    adjunta: list[Name] = []
    plazo: str = ""
    recuerda: str = ""
    no_por: list[str] = []
    fin: bool = False


class StretchSource(Strict):
    """Rows that run once per element (`[[tramo]]`): the items of a `registro`, the units of a `rol`, or the rows of `campo`.

    `campo` is a `lista` of an earlier row. Its first column names the element; every column is a value of the
    element, which its rows use as a field (`{columna}` in texts, `plazo`). The first column of a `persona` without
    `rol` is whose element it is: the beneficiario of its case, `elemento` in `persona`, `espera` and `a`, perhaps by
    name only; one with `rol` is named for the rows of that role. `empieza` is a column of a `fecha`: each element
    waits for that day, and the day can be changed until its first row is done. The row before the stretch may
    `avisa` to `elemento`: to each its own.
    """

    nombre: Text
    elemento: Text
    desde: RowNo
    hasta: RowNo
    registro: str = ""
    rol: str = ""
    campo: str = ""
    empieza: str = ""
    cierra: str = ""


class RhythmSource(Strict):
    """Rows that run again every period (`[[ritmo]]`).

    The period is what the row `lo_fija` asks for, or `regla`, the manual's own. With both, the rule says when, and
    whoever answers that row may conclude the programme.
    """

    desde: RowNo
    hasta: RowNo
    lo_fija: str = ""
    regla: str = ""


class OccasionSource(Strict):
    """On what a case begins (`ocasion` in `[inicio]`); the calendar keeps one case per period for each of its own.

    With `procedimiento` a case follows each case of that procedure which ends well, in one of the ends that `fines`
    lists instead ("FIN", "FIN:denegada"), or, where `paso` names a row of that procedure, once that row is done.
    `si` asks besides for the value of one of its fields, written as in `requerido_si`; `regla`, that it is a case of
    this rule of that procedure's calendar. With `sola` the case opens by
    itself; else it is offered: to holders of the roles in `ofrece`, or to whoever did the last row if he may begin
    it, or to whoever does the first row. With `calla` nobody is told: whoever did the last row has the button on his
    card, for what follows only now and then. What the first row asks and the other procedure has under the same `campo`
    is carried over; `lleva` names what has another name there (`{ motivo_solicitud = "solucion" }`), for any row.
    Personal data are never carried.
    """

    tipo: Literal["solicitud", "instrucción", "calendario", "procedimiento"]
    texto: Text
    regla: str = ""
    procedimiento: str = ""
    fines: list[Text] = []
    paso: str = ""
    si: str = ""
    sola: bool = False
    calla: bool = False
    ofrece: list[Text] = []
    lleva: dict[Name, Name] = {}


class StartSource(Strict):
    """`[inicio]`."""

    quien: list[Text] = Field(min_length=1)
    registra: list[Text] = []
    paso: str = ""
    ocasion: list[OccasionSource] = Field(min_length=1)


class NormSource(Strict):
    """A norm of the manual (`[[norma]]`)."""

    pasos: list[RowNo] = []
    texto: Text


class ResolutionSource(Strict):
    """Where the manual contradicts itself or is silent (`[[resolucion]]`); the row's card tells `hacemos`: 220 characters."""

    paso: RowNo
    dice: Text
    hacemos: Text
    porque: Text


class ProcedureSource(Strict):
    """A whole procedure file.

    `temas` are the words in which employees ask for it; `sintomas` are such words that already say what is the matter
    ("no imprime"): whoever writes only these has described it, whoever writes only a tema is asked. `necesidad` is the heading under which `/nuevo` lists it beside
    others of the same kind.
    """

    codigo: Text
    version: Text
    titulo: Text
    institucion: Text
    manual: Text
    unidad: Text
    objetivo: Text
    alcance: str = ""
    dueno: str = ""
    entradas: list[Text] = []
    salidas: list[Text] = []
    marco_legal: list[Text] = []
    necesidad: str = ""
    temas: list[Text] = []
    sintomas: list[Text] = []
    inicio: StartSource
    paso: list[StepSource] = Field(min_length=1)
    tramo: list[StretchSource] = []
    ritmo: list[RhythmSource] = []
    norma: list[NormSource] = []
    resolucion: list[ResolutionSource] = []


class RoleSource(Strict):
    """A role of the institution (`[[rol]]` in `institucion.toml`)."""

    nombre: Text
    unidad: Text
    tipo: Literal["puesto", "cuerpo", "oficina", "grupo", "externo"] = "puesto"
    alias: list[Text] = []


class HolidaySource(Strict):
    """A day off of its own (`[[asueto]]`): `fecha` is AAAA-MM-DD or MM-DD for every year."""

    fecha: Annotated[str, StringConstraints(pattern=r"^(\d{4}-)?\d{2}-\d{2}$")]
    nombre: Text


class InstitutionSource(Strict):
    """The file `institucion.toml` of an institution's folder.

    `firma_electronica` is the institution's own declaration that an approval recorded here is enough where a
    manual says "firma" or "sella".
    """

    codigo: Text
    nombre: Text
    abre: Annotated[str, StringConstraints(pattern=r"^\d{2}:\d{2}$")] = "08:00"
    cierra: Annotated[str, StringConstraints(pattern=r"^\d{2}:\d{2}$")] = "16:30"
    recuerda: Text = "1 día hábil"
    firma_electronica: bool = False
    rol: list[RoleSource] = Field(min_length=1)
    asueto: list[HolidaySource] = []
    registro: dict[str, list[Text]] = {}
