"""Everything that the core says, in Spanish, in one place: a message's key and parameters become words.

Refusals are one sentence each (`REFUSALS`); the other messages are small functions registered by their key.
Channels never word anything: they draw what `render` gives them.
"""

from __future__ import annotations

from collections.abc import Mapping

import machines.words.wording_accounts
import machines.words.wording_batches
import machines.words.wording_collections
import machines.words.wording_forms  # its messages register themselves
import machines.words.wording_keeping
import machines.words.wording_undoing
import machines.words.wording_watching  # noqa: F401
from machines.messages import Message
from machines.rendered import Block, Paragraph, Quote, Rendered, Strong
from machines.text import joined
from machines.words import wording_personal
from machines.words.wording_parts import WORDS, Params, Words
from machines.words.wording_parts import about_case as _case
from machines.words.wording_parts import facts as _facts
from machines.words.wording_parts import if_any as _if
from machines.words.wording_parts import lines as _list
from machines.words.wording_parts import norms as _norms
from machines.words.wording_parts import says as _says
from machines.words.wording_parts import text as _text
from machines.words.wording_people import HANDED_ON, for_whom

NOT_LINKED = "Esta cuenta de Telegram no está enlazada con nadie; nada cambió."
"""To whoever presses a button of an account that is nobody's (any more)."""
REFUSALS = {
    "no_es_suya": "Esta tarea no está asignada a usted; nada cambió.",
    "no_lo_propio": "Usted presentó esta gestión: la decisión corresponde a otra persona.",
    "no_lo_hecho": "Usted hizo el trabajo que aquí se aprueba: la decisión corresponde a otra persona.",
    "ya_no_espera": "Esta tarea de {numero} ya no espera respuesta; nada cambió.",
    "ya_registrado": "Su respuesta ya estaba registrada.",
    "ya_tomada": "Esta tarea la tomó {quien}; nada cambió.",
    "reasignada": "Esta tarea fue reasignada a {quien}; su respuesta no se registró.",
    "no_puede_tenerla": "Esa persona ya la tiene o no puede tenerla; elija a otra. Nada cambió.",
    "correo_sin_prueba": "No se pudo comprobar que su correo es suyo; nada cambió. Responda al aviso que le llegó por correo.",
    "persona_desconocida": "No encuentro a «{nombre}» en el directorio; nada cambió.",
    "ausencia_ajena": "La ausencia de {nombre} la registra su jefe inmediato o la persona misma; nada cambió.",
    "ausencia_al_reves": "La ausencia terminaría antes de comenzar. Revise las fechas; nada se registró.",
    "ausencia_pasada": "Esos días ya pasaron; nada se registró.",
    "sustituto_propio": "Nadie se sustituye a sí mismo: nombre a otra persona, o a nadie para que atienda el jefe inmediato.",
    "sin_ausencia": "{nombre} no tiene ninguna ausencia registrada.",
    "ya_respondida": "Esta tarea ya fue respondida por {quien}.",
    "respuesta_desconocida": "Esa respuesta no existe en este paso; nada cambió.",
    "falta_motivo": "Esta respuesta necesita un motivo.",
    "faltan_datos": "Faltan datos: {datos}.",
    "ya_terminada": "La gestión {numero} ya terminó.",
    "no_puede_desistir": "Solo quien presentó la gestión {numero} puede desistir de ella.",
    "no_puede_iniciar": "Su puesto no puede iniciar «{titulo}».",
    "muchas_gestiones": "Hoy ya abrió {cuantas} gestiones, que es lo más en un día. Continúe mañana con /continuar.",
    "acto_ajeno": "«{acto}» no le corresponde a usted en la gestión {numero}, o ya no es posible; nada cambió.",
    "programa_en_marcha": "La gestión {numero} es un programa que se repite: para terminarlo use «Concluir el programa».",
    "no_puede_cerrar": "Su puesto no puede cerrar esta espera; nada cambió.",
    "no_puede_ajustar": "Solo quien fija la periodicidad puede cambiarla o concluir el programa; nada cambió.",
    "no_puede_reprogramar": "Ya no se puede reprogramar: ya comenzó, terminó o no le corresponde a usted; nada cambió.",
    "fecha_pasada": "El {fecha} ya pasó. Reprográmelo para hoy o para un día que venga; nada cambió.",
    "prorroga_antes": "La prórroga debe ser posterior al plazo de ahora ({fecha}); nada cambió.",
    "sin_elementos": "No hay ningún registro de «{elemento}» con que comenzar. Avise a la persona administradora.",
    "lista_vacia": "La lista «{lista}» está vacía: nada cambió. Elija otra respuesta, o una que le pida escribir la lista.",
    "sin_destinatarios": "No hay a quién entregarlo: la lista de destinatarios está vacía; nada cambió.",
    "entrega_confirmada": "Ya consta quién lo recibió; no hace falta confirmarlo otra vez.",
    "solo_en_privado": "Los datos personales se muestran solo en su chat privado con esta ventanilla.",
    "nada_que_deshacer": "En la gestión {numero} no hay ninguna respuesta suya que se pueda deshacer; nada cambió.",
    "nada_suyo_que_deshacer": "No tiene ninguna respuesta reciente que se pueda deshacer.",
    "deshacer_otro": "Ya no se puede deshacer su respuesta en {numero}: otra persona actuó después. Escríbale o devuelva la gestión cuando vuelva a usted.",
    "deshacer_siguio": "Ya no se puede deshacer su respuesta en {numero}: la gestión ya siguió adelante con ella.",
    "deshacer_version": "Ya no se puede deshacer su respuesta en {numero}: la gestión pasó después a otra versión del procedimiento.",
    "deshacer_tarde": "Ya no se puede deshacer: solo se puede hasta {dias} días hábiles después de responder.",
    "nada_marcado": "Marque primero a cuáles se refiere, o toque «Todos»; nada cambió.",
    "no_esta": "«{elemento}» ya no está entre sus pendientes; nada cambió.",
    "por_separado": "Necesita algo propio ({datos}): respóndalo por separado con «Ver».",
    "deshacer_continua": "Ya no se puede deshacer su respuesta en {numero}: la gestión {sigue}, que viene de ella, ya está en marcha. Desista de ella primero, o pida que se deje sin efecto.",
    "ya_continua": "La gestión {numero} ya continúa en {sigue}; nada cambió.",
    "boton_viejo": "Este botón ya no está vigente. Escriba /tareas para ver lo que tiene pendiente.",
    "borrador_viejo": "Este formulario ya cambió; use los botones del último mensaje.",
    "gestion_desconocida": "No encuentro la gestión {numero} entre las suyas.",
    "ficha_ajena": "Este mensaje era para otra persona; su respuesta no puede registrarse.",
    "ficha_vencida": "Esta tarea cambió después de aquel mensaje; su respuesta no se registró. Escriba TAREAS para ver lo vigente.",
}


def refusal(key: str, params: Mapping[str, str]) -> str:
    """The sentence of a refusal."""
    return REFUSALS[key].format(**params)


def render(message: Message) -> Rendered:
    """A message in words.

    Raises:
        KeyError: no such message.
    """
    subject, blocks = WORDS[message.key](message.params)
    blocks += _if(f"✔ {chosen}" if (chosen := _text(message.params, "elegido")) else "")
    return Rendered(
        subject=subject,
        blocks=tuple(blocks),
        buttons=message.buttons,
        note="\n".join(_list(message.params, "por_correo")),
        enclosed=wording_personal.enclosed(message),
    )


def state_in_words(state: str) -> str:
    """Where a case stands: "paso 2", "en OCSE", "se repite desde el paso 2", "terminada (denegada)"."""
    kind, _, rest = state.partition(":")
    if kind == "tramo":
        return f"en {rest}"
    if kind == "ritmo":
        return f"se repite desde el paso {rest}"
    if kind in ("FIN", "LISTO"):
        return f"terminada ({rest or 'concluida'})"
    return f"paso {state}"


TIMERS = {
    "reminder": "Recordatorio",
    "near": "Recordatorio del plazo",
    "deadline": "Vence",
    "occasion": "Se abre por calendario",
    "rhythm": "Se repite",
    "bundle": "Descarga de lo recibido",
    "release": "Salen los mensajes a terceros",
    "absence": "Comienza o termina una ausencia",
    "document": "Documento por elaborar",
    "receipt": "Entrega sin confirmar",
    "begin": "Comienza lo de un elemento",
    "post": "Comienzan o terminan puestos",
    "batch": "Tareas que se sumaron",
    "digest": "Resumen de la noche para la persona administradora",
    "watch": "Revisión de la mañana para la persona administradora",
}
"""By a timer's kind: what it brings, in a word."""


def timer_in_words(kind: str, number: str, step: str, about: str) -> str:
    """What falls due: "Recordatorio: SOSEP-2026-00001, paso 2"; where it concerns no case, what it is about."""
    place = f"{number}, {state_in_words(step)}" if number and step else number or about
    return f"{TIMERS[kind]}: {place}" if place else TIMERS[kind]


# -- tasks


@_says
def _tarea(params: Params) -> Words:
    """A task's card."""
    blocks: list[Block] = [
        Strong(_case(params)),
        Paragraph(f"{_text(params, 'encabezado')}Paso {_text(params, 'paso')}: {for_whom(params)}"),
        Quote("\n".join(_list(params, "lista")) or _text(params, "actividad")),
        *_facts(params),
        *_if(_text(params, "observaciones")),
        *_norms(params),
        *_if(_text(params, "nota")),
        *_if(_text(params, "pregunta")),
    ]
    prefix = "Recordatorio: " if _text(params, "encabezado").startswith("Recordatorio") else ""
    return f"{prefix}{_text(params, 'titulo')}, paso {_text(params, 'paso')}", blocks


@_says
def _tarea_hecha(params: Params) -> Words:
    """What a card becomes when its task is done."""
    done = f"✔ {_text(params, 'respuesta')} — {_text(params, 'quien')}, {_text(params, 'cuando')}"
    blocks: list[Block] = [Strong(_case(params)), Paragraph(f"Paso {_text(params, 'paso')}"), Paragraph(done)]
    return f"{_text(params, 'titulo')}: paso {_text(params, 'paso')} hecho", blocks + _facts(params)


@_says
def _tarea_ajena(params: Params) -> Words:
    """What a card becomes for whom the task does not wait any more."""
    text = HANDED_ON[_text(params, "porque")].format(quien=_text(params, "quien"))
    return f"{_text(params, 'titulo')}: la atiende otra persona", [Strong(_case(params)), Paragraph(text)]


@_says
def _tarea_anulada(params: Params) -> Words:
    """What a card becomes when its task needs nobody any more."""
    why = f"Esta tarea ya no espera respuesta ({_text(params, 'porque')})."
    return f"{_text(params, 'titulo')}: tarea sin efecto", [Strong(_case(params)), Paragraph(why)]


@_says
def _registrado(params: Params) -> Words:
    """The read-back of a decision."""
    blocks: list[Block] = [
        Strong(_case(params)),
        Paragraph(f"Quedó registrado: {_text(params, 'respuesta')}."),
        *_facts(params),
        *_if(_text(params, "sigue")),
    ]
    return f"Registrado: {_text(params, 'respuesta')}", blocks


@_says
def _confirme(params: Params) -> Words:
    """A decision by mail from an unproven sender is read back and counts after a second reply."""
    blocks: list[Block] = [
        Strong(_case(params)),
        Paragraph(f"Recibí esta respuesta a su nombre: {_text(params, 'respuesta')}."),
        *_facts(params),
        Paragraph("Todavía no cuenta. Si es suya, responda a este mensaje con la palabra CONFIRMO."),
    ]
    return f"Confirme su respuesta: {_text(params, 'respuesta')}", blocks


# -- cases


@_says
def _constancia(params: Params) -> Words:
    """What whoever presents something gets at once."""
    blocks: list[Block] = [
        Strong(f"Constancia de recepción · {_text(params, 'numero')}"),
        Paragraph(f"{_text(params, 'titulo')}, recibida el {_text(params, 'cuando')}."),
        *_facts(params),
        Paragraph(f"La tiene ahora: {_text(params, 'tiene')}."),
        Paragraph("Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va."),
    ]
    return f"Constancia: {_text(params, 'titulo')}", blocks


@_says
def _aviso(params: Params) -> Words:
    """A notice to someone who has no task in it."""
    subject = f"{_text(params, 'titulo')}: {_text(params, 'asunto')}"
    return subject, [Strong(_case(params)), Paragraph(_text(params, "texto"))]


@_says
def _fin(params: Params) -> Words:
    """A case is over and nothing else told the requester so."""
    text = f"Su gestión terminó: {_text(params, 'como')}."
    return f"{_text(params, 'titulo')}: {_text(params, 'como')}", [
        Strong(_case(params)),
        Paragraph(text),
        *_facts(params),
    ]


@_says
def _continuar_con(params: Params) -> Words:
    """A case may be followed by one of another procedure: to whoever may open it."""
    title = _text(params, "sigue")
    blocks: list[Block] = [
        Strong(_case(params)),
        Paragraph(_text(params, "porque")),
        Paragraph(f"Si procede, abra desde aquí «{title}»: quedan unidas las dos gestiones."),
    ]
    blocks[1:1] = _facts(params)
    return f"Puede continuar con {title}", blocks


@_says
def _estado(params: Params) -> Words:
    """Where a case stands."""
    blocks: list[Block] = [Strong(_case(params)), *_facts(params)]
    history = _list(params, "historial")
    if history:
        blocks.append(Paragraph("\n".join(history)))
    return f"Estado: {_text(params, 'titulo')}", blocks


@_says
def _bandeja(params: Params) -> Words:
    """A person's open tasks."""
    items, chiefs = _list(params, "tareas"), _list(params, "de_jefes")
    own: list[Block] = [Paragraph("No tiene tareas pendientes.")]
    if items:
        own = [Strong(f"Tareas pendientes: {len(items)}"), *(Paragraph(item) for item in items)]
    if not chiefs:
        return "Tareas pendientes", own
    apart = "Puede registrar lo que su jefe decida en papel:"
    return "Tareas pendientes", [*own, Paragraph(apart), *(Paragraph(item) for item in chiefs)]


@_says
def _gestiones(params: Params) -> Words:
    """A person's cases."""
    items = _list(params, "gestiones")
    if not items:
        return "Sus gestiones", [Paragraph("No tiene gestiones. Escriba lo que necesita para comenzar una.")]
    return "Sus gestiones", [Strong("Sus gestiones"), *(Paragraph(item) for item in items)]


@_says
def _tramo_cerrado(params: Params) -> Words:
    """The wait was closed."""
    text = f"Se sigue sin: {_text(params, 'faltan')}. Motivo: {_text(params, 'motivo')}"
    return f"{_text(params, 'titulo')}: espera cerrada", [Strong(_case(params)), Paragraph(text)]


@_says
def _nota(params: Params) -> Words:
    """Something that a participant wrote about a case without deciding anything."""
    heading = f"{_text(params, 'quien')} escribió sobre esta gestión:"
    return f"Mensaje sobre {_text(params, 'titulo')}", [
        Strong(_case(params)),
        Paragraph(heading),
        Quote(_text(params, "texto")),
        *_if(_text(params, "archivos")),
    ]


@_says
def _nota_recibida(params: Params) -> Words:
    """The acknowledgement of such a note."""
    seers = _list(params, "tiene")
    verb = "verán" if len(seers) > 1 else "verá"
    text = f"Su mensaje quedó anotado en la gestión y lo {verb} {joined(seers)}."
    return "Mensaje recibido", [Strong(_case(params)), Paragraph(text), *_if(_text(params, "cerrada"))]


@_says
def _documento_fallo(params: Params) -> Words:
    """To the administrator: a document could not be made."""
    text = (
        f"No se pudo elaborar el documento {_text(params, 'documento')}: {_text(params, 'porque')}. "
        "La gestión siguió sin él y nadie quedó esperando. Corrija la plantilla y revísela con «ventanilla check»."
    )
    return f"Documento sin elaborar: {_text(params, 'documento')}", [Strong(_case(params)), Paragraph(text)]


@_says
def _desistir(params: Params) -> Words:
    """Asked before a request is taken back."""
    text = "¿Desiste de esta gestión? Se detendrá y quienes la atienden lo sabrán. Por correo, responda SÍ, DESISTIR."
    return "Desistir", [Strong(_case(params)), Paragraph(text)]


# -- people


@_says
def _saludo(params: Params) -> Words:
    """`/start` of someone known."""
    name, institution = _text(params, "nombre"), _text(params, "institucion")
    blocks: list[Block] = [
        Strong(f"Buen día, {name}."),
        Paragraph(
            f"Esta es la ventanilla de su institución, {institution}. "
            "Escriba lo que necesita con sus palabras, por ejemplo «no imprime»."
        ),
        *_if(_posts(params)),
    ]
    return "Bienvenida", blocks


def _posts(params: Params) -> str:
    """Who the person is here: the posts, or what can be done without any."""
    posts, offered = _list(params, "puestos"), _list(params, "tramites")
    if posts:
        return f"Su puesto: {posts[0]}." if len(posts) == 1 else f"Sus puestos: {'; '.join(posts)}."
    can = (
        f"puede iniciar: {'; '.join(offered[:6])}"
        if offered
        else "puede consultar las gestiones en que participe"
    )
    return f"En el directorio usted no tiene ningún puesto: {can}. Si debería tener uno, avise a la persona administradora."


@_says
def _ayuda(params: Params) -> Words:
    """`/ayuda`."""
    lines = [
        "Escriba con sus palabras lo que necesita y le ayudo a abrir la gestión.",
        "/nuevo: elegir un trámite de la lista",
        "/tareas: lo que espera su respuesta",
        "/casos: sus gestiones",
        "/estado SOSEP-2026-00001: dónde va una gestión".replace("SOSEP", _text(params, "institucion")),
        "/continuar: seguir con el formulario que dejó abierto, aunque lo haya comenzado por correo",
        "/cancelar: descartar el formulario que está llenando",
        "/deshacer: deshacer su última respuesta, mientras nadie más haya actuado",
        "/desistir: retirar una gestión que usted presentó",
        "/ausencia 01/12/2026 al 15/12/2026 sustituye Carlos Pérez: avisar que no estará; sola, para verlas y terminarlas",
        "/desvincular: que esta cuenta de Telegram deje de ser la suya",
        "Por correo valen las mismas palabras, sin la barra, en el asunto o en la primera línea.",
    ]
    return "Ayuda", [Strong("Cómo usar esta ventanilla"), Paragraph("\n".join(lines))]


# -- what could not be used


@_says
def _rechazo(params: Params) -> Words:
    """A refusal as a message."""
    return "No se registró", [Paragraph(_text(params, "texto"))]


@_says
def _vacio(_params: Params) -> Words:
    """A letter in which nothing was left after the quotes."""
    blocks: list[Block] = [
        Paragraph("Su mensaje llegó, pero no encontré ningún texto suyo en él; nada cambió."),
        Paragraph("Responda, por favor, escribiendo su respuesta en la primera línea."),
    ]
    return "¿Qué desea responder?", blocks


@_says
def _no_entendi(params: Params) -> Words:
    """An answer that decides nothing because it is not one of the possible ones."""
    blocks: list[Block] = [Paragraph("No pude saber cuál es su respuesta; nada cambió.")]
    return "¿Cuál es su respuesta?", blocks + _if(_text(params, "texto"))


@_says
def _problema(params: Params) -> Words:
    """Part of what was sent could not be read."""
    return "No pude leer todo", [Paragraph("\n".join(_list(params, "problemas")))]


@_says
def _editado(_params: Params) -> Words:
    """An edited message decides nothing."""
    return "Mensaje editado", [
        Paragraph("Vi que editó un mensaje. Para cambiar una respuesta, escríbala de nuevo.")
    ]


@_says
def _archivo_sumado(params: Params) -> Words:
    """A file was added to a form that was not asking for one."""
    text = f"Añadí el archivo. {_text(params, 'campo')}: {_text(params, 'cuantos')} en total."
    return "Archivo añadido", [Paragraph(text)]


@_says
def _sin_lugar(_params: Params) -> Words:
    """A file came and no form waits for one."""
    text = "Recibí su archivo, pero ningún formulario lo espera ahora. Diga primero qué necesita y adjúntelo cuando se lo pida."
    return "Archivo recibido", [Paragraph(text)]


@_says
def _apartado(_params: Params) -> Words:
    """Something of a known person made us fail and was kept for a human."""
    text = "Su mensaje llegó y está guardado, pero no pude procesarlo. La persona administradora lo revisará."
    return "Mensaje en revisión", [Paragraph(text)]


@_says
def _demasiados(_params: Params) -> Words:
    """Somebody brings more than anybody does by hand."""
    text = (
        "Llegaron muchos mensajes suyos en muy poco tiempo. Los últimos quedaron guardados, pero no los atendí: "
        "espere una hora y envíe de nuevo lo que falte."
    )
    return "Demasiados mensajes", [Paragraph(text)]


# -- for the administrator


@_says
def _sin_titular(params: Params) -> Words:
    """A task whose role nobody holds."""
    text = f"Nadie ocupa hoy «{_text(params, 'rol')}»: la tarea del paso {_text(params, 'paso')} espera sin responsable."
    return "Puesto sin titular", [Strong(_case(params)), Paragraph(text)]


@_says
def _vencida(params: Params) -> Words:
    """A deadline is over: to the immediate superior of who has the task."""
    text = f"El paso {_text(params, 'paso')} venció el {_text(params, 'vence')} sin respuesta. Lo tiene: {_text(params, 'tiene')}."
    why = "Se le eleva por ser jefe inmediato; no habrá más avisos de este plazo."
    return f"{_text(params, 'titulo')}: plazo vencido", [
        Strong(_case(params)),
        Paragraph(text),
        Paragraph(why),
    ]


@_says
def _sin_abrir(params: Params) -> Words:
    """The calendar should have opened a case and there is nobody or nothing to open it for."""
    text = f"Debía abrirse sola una gestión de «{_text(params, 'titulo')}», pero no hay ningún elemento de «{_text(params, 'porque')}» registrado."
    return "Una gestión no se abrió", [Paragraph(text)]


@_says
def _todos_ausentes(params: Params) -> Words:
    """A task whose holders are all away, and whoever could stand in for them too."""
    text = (
        f"Quienes ocupan «{_text(params, 'rol')}» están ausentes, y también quienes podrían sustituirles: "
        f"la tarea del paso {_text(params, 'paso')} espera su regreso."
    )
    return "Todos ausentes", [Strong(_case(params)), Paragraph(text)]


@_says
def _sin_aprobador(params: Params) -> Words:
    """An approval that waits only for people who may not approve their own request or work."""
    text = (
        f"El paso {_text(params, 'paso')} lo debe aprobar alguien que no haya presentado la gestión ni hecho lo que se "
        f"aprueba, y entre quienes ocupan «{_text(params, 'rol')}» y sus jefes no hay nadie más. Nombre en el directorio a "
        "otra persona en ese puesto, o a su jefe inmediato."
    )
    return "Nadie puede aprobar", [Strong(_case(params)), Paragraph(text)]


@_says
def _apartado_admin(params: Params) -> Words:
    """Something was kept for a human."""
    text = f"Un mensaje de {_text(params, 'de')} no pudo procesarse y quedó guardado sin perderse. Revise el registro."
    return "Un mensaje espera revisión", [Paragraph(text)]


@_says
def _demasiados_admin(params: Params) -> Words:
    """Somebody brings more than anybody does by hand."""
    text = (
        f"Llegan de {_text(params, 'de')} más mensajes de los que se atienden. Los últimos quedaron apartados: "
        "los del chat, en «ventanilla shunted»; los correos, allí o en el buzón, con la marca VentanillaError."
    )
    return "Demasiados mensajes de un remitente", [Paragraph(text)]


@_says
def _no_entregado(params: Params) -> Words:
    """A message was given up."""
    text = f"No se pudo entregar un mensaje a {_text(params, 'direccion')} ({_text(params, 'canal')}): {_text(params, 'porque')}."
    return "Un mensaje no se entregó", [Paragraph(text), Paragraph(f"Trataba de: {_text(params, 'asunto')}.")]


@_says
def _direccion_falla(params: Params) -> Words:
    """An address takes nothing any more."""
    text = f"No se pudo entregar a {_text(params, 'direccion')} ({_text(params, 'canal')}): {_text(params, 'porque')}."
    return "Una dirección no recibe", [
        Paragraph(text),
        Paragraph("Revise el directorio; se usará su otro canal, si lo tiene."),
    ]


@_says
def _sin_canal(params: Params) -> Words:
    """Someone should be told something and has no channel."""
    text = f"{_text(params, 'nombre')} no tiene correo ni Telegram que funcione; quedó sin aviso: {_text(params, 'asunto')}."
    return "Persona sin canal", [Paragraph(text)]
