"""INE-SEN-P7: a proposal through the mesa técnica, Gerencia twice, each activity with its own responsable, to the Page."""

from __future__ import annotations

from machines.records import Values
from tests.conversations.filling_in import ask_for, do, fill, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

NUMBER = "INE-2026-00001"
ACTIVITIES = (
    "Depuración de bases; Efraín Batzibal; 18/01/2027; 29/01/2027\n"
    "Tabulados; Eduviges Lam; 01/02/2027; 12/02/2027"
)
PLAN = {"Qué actividades": ACTIVITIES}
BACK = {"observaciones": "Falta la desagregación por pueblo"}
APPROVED, DRAFT = "Aprobar el Plan de Trabajo", "Trasladar borrador a Gerencia"


def acts(
    world: World, name: str, row: str, button: str, values: Values | None = None, *, number: str = ""
) -> None:
    """Somebody gives an answer; then so much time goes by that what follows reaches those outside."""
    do(world.chat(name), row, button, values, number=number)
    world.later(minutes=11)


def proposed(world: World) -> None:
    """The Asistente proposes, and names who answers for the mesa técnica."""
    values = {"A quién asigna": "Licda. Eduviges Lam Raxtún", "OCSE": "OCSE de Salud"}
    ask_for(world.chat("Jacinta"), "proponer una investigación estadística", values)
    world.later(minutes=11)


def to_gerencia(world: World) -> None:
    """Discussed, planned, validated."""
    acts(world, "Eduviges", "2", "Discutida, se acepta")
    acts(world, "Domingo", "3", "Plan de Trabajo determinado", PLAN)
    acts(world, "Domingo", "4", "Validado, trasladar a Gerencia")
    stands(world, "5", NUMBER)


def executed(world: World) -> None:
    """The plan is approved, and both responsables do their activity, one by letter."""
    acts(world, "Emilio", "5", APPROVED)
    efrain = world.mail("Efraín")
    efrain.replies(
        "Actividad ejecutada\nResultado de la actividad: Bases depuradas",
        on=efrain.found("Depuración de bases"),
    )
    acts(world, "Eduviges", "6", "Actividad ejecutada", number=f"{NUMBER}.2")
    stands(world, "7", NUMBER)


def test_a_proposal_from_the_idea_to_the_page(world: World) -> None:
    """Each activity waits for its own responsable until its own date; the document is approved, reviewed and published."""
    proposed(world)
    stands(world, "2", NUMBER)
    assert "Paso 2" not in told(world, "Efraín")
    to_gerencia(world)
    executed(world)
    assert "Tabulados" not in told(world, "Efraín")
    world.chat("Domingo").found("La Gerencia aprobó el Plan de Trabajo")
    acts(world, "Eduviges", "7", DRAFT)
    acts(world, "Emilio", "8", "Aprobar el documento")
    world.chat("Domingo").found("La Gerencia aprobó el documento")
    acts(world, "Jacinta", "9", "Conforme, pedir que se publique", {"Qué aspectos": "Formato presentado"})
    anselmo = world.mail("Anselmo")
    assert len(anselmo.found("colocar en la Página la nueva publicación").files) == 1
    anselmo.replies("Dirección en la Página: portalsen.example/x\nFecha de publicación: 23/11/2026")
    stands(world, "FIN", NUMBER)
    world.mail("Domingo").found("está en la Página desde el 23/11/2026: portalsen.example/x")


def test_an_activity_is_due_when_the_plan_says(world: World) -> None:
    """Only whoever is late is late, and the Coordinador may go on without it."""
    proposed(world)
    to_gerencia(world)
    acts(world, "Emilio", "5", APPROVED)
    world.chat("Eduviges").sees("Tabulados", "Vence: 12/02/2027", "Responsable: Licda. Eduviges Lam Raxtún")
    world.mail("Efraín").sees("Depuración de bases", "Vence: 29/01/2027")
    world.runs_until("2027-02-01 09:00")
    domingo = world.chat("Domingo")
    domingo.says(f"/estado {NUMBER}")
    domingo.taps("Ver quiénes faltan")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("Se publica con lo que hay")
    stands(world, "7", NUMBER)


def test_gerencia_returns_the_plan_and_the_document_to_the_mesa_tecnica(world: World) -> None:
    """Both returns lead to row 2, of another unit; the Coordinador is told; what was given is only confirmed."""
    proposed(world)
    to_gerencia(world)
    eduviges, domingo = world.chat("Eduviges"), world.chat("Domingo")
    acts(world, "Emilio", "5", "Devolver con observaciones", BACK)
    stands(world, "2", NUMBER)
    domingo.sees("La Gerencia devuelve a la Coordinación", "Falta la desagregación por pueblo")
    eduviges.sees("Paso 2", "Falta la desagregación por pueblo")
    to_gerencia(world)
    executed(world)
    acts(world, "Eduviges", "7", DRAFT)
    acts(world, "Emilio", "8", "Devolver el documento", {"observaciones": "El cuadro 4 no cuadra"})
    stands(world, "2", NUMBER)
    eduviges.sees("El cuadro 4 no cuadra")
    domingo.sees("La Gerencia devuelve a la Coordinación el documento")


def test_what_the_ocse_does_not_accept_or_validate(world: World) -> None:
    """The mesa técnica may send the plan back to be mended; a proposal that it does not accept is over."""
    proposed(world)
    acts(world, "Eduviges", "2", "Discutida, se acepta")
    acts(world, "Domingo", "3", "Plan de Trabajo determinado", PLAN)
    acts(world, "Domingo", "4", "La OCSE no lo valida, corregir", {"observaciones": "Faltan variables"})
    stands(world, "3", NUMBER)
    proposed(world)
    do(
        world.chat("Eduviges"),
        "2",
        "Discutida, no se acepta",
        {"motivo": "Ya existe el estudio"},
        number="00002",
    )
    assert case(world, "INE-2026-00002").state == "FIN:no aceptada por la OCSE"
    for name in ("Jacinta", "Domingo"):
        assert "Ya existe el estudio" in told(world, name)


def test_a_finding_of_the_asistente_goes_back_to_the_draft(world: World) -> None:
    """Row 9 returns to row 7, and what was mended comes before Gerencia again."""
    proposed(world)
    to_gerencia(world)
    executed(world)
    eduviges = world.chat("Eduviges")
    acts(world, "Eduviges", "7", DRAFT)
    acts(world, "Emilio", "8", "Aprobar el documento")
    acts(world, "Jacinta", "9", "Devolver, corregir el borrador", {"observaciones": "Falta la metodología"})
    eduviges.sees("Paso 7", "Falta la metodología")
    eduviges.taps(DRAFT)
    fill(eduviges)
    stands(world, "8", NUMBER)


def test_whoever_only_names_the_procedure_is_asked_what_for(world: World) -> None:
    """«Proponer una investigación estadística» is no Justificación; words that say of what are."""
    jacinta = world.chat("Jacinta")
    jacinta.says("Quisiera proponer una investigación estadística")
    jacinta.taps("Sí, abrir la gestión")
    values = {"A quién asigna": "Licda. Eduviges Lam Raxtún", "OCSE": "OCSE de Salud"}
    fill(jacinta, {"Qué información nueva": "Daría cifras de deserción escolar", **values})
    assert "Justificación: Daría cifras de deserción escolar" in told(world, "Jacinta")
    assert "Justificación: Quisiera" not in told(world, "Jacinta")
