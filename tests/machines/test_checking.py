"""Every kind of finding: an edit of a good file trips it, and it names file, line, place and remedy."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from machines.reading.loading import load

GOOD = Path(__file__).parent / "good" / "pru"
PROCEDURE = "pru-01.toml"
INSTITUTION = "institucion.toml"
TEMPLATE = "permiso.typ"


@dataclass(frozen=True, kw_only=True)
class Trip:
    """One edit of the good procedure (or institution) and the finding that it must cause."""

    name: str
    old: str
    new: str
    at: str
    """A part of the line that the finding must name."""
    text: str
    file: str = PROCEDURE
    also: tuple[str, str] = ("", "")
    """A second edit, where the mistake needs one."""


ROWS = [
    Trip(name="repeated number", old='no          = "5"', new='no          = "4"', at='no          = "4"\nresponsable = "Jefe de Sección"\nactividad   = "Autoriza', text="el número de paso «4» está repetido"),
    Trip(name="a row left out", old='no          = "4"\nresponsable = "Jefe de Sección"', new='no          = "4.1"\nresponsable = "Jefe de Sección"', also=('hasta    = "4"', 'hasta    = "4.1"'), at='no          = "4.1"', text="después del paso 3 no viene el 4.1: falta una fila"),
    Trip(name="a first row that is not the first", old='no          = "1"', new='no          = "0"', at='no          = "0"', text="la primera fila es el paso 1"),
    Trip(name="no responsable", old='cada      = ["Oficina Regional"]\n', new="", at='no        = "3"', text="falta el responsable"),
    Trip(name="two responsables", old='cada      = ["Oficina Regional"]', new='cada      = ["Oficina Regional"]\nfirman = ["Vecino"]', at="cada      =", text="escriba solo una de «firman», «cada»"),
    Trip(name="unknown role", old='responsable = "Vecino"', new='responsable = "Vecina"', at='responsable = "Vecina"', text="el rol «Vecina» no está en la institución. ¿Quiso decir «Vecino»?"),
    Trip(name="unknown awaited", old='espera    = ["elemento"]', new='espera    = ["SEGEPLAN"]', at="espera", text="el rol «SEGEPLAN» no está"),
    Trip(name="request to nobody", old='espera    = ["elemento"]', new='solicita  = "Envíelo"', at="solicita  =", text="falta «espera»: a quién se le solicita"),
    Trip(name="request that names nothing", old='espera    = ["elemento"]', new='espera    = ["elemento"]\nsolicita  = "Envíe {nada}"', at="solicita  =", text="la solicitud nombra «{nada}»"),
    Trip(name="request with no such file", old='espera    = ["elemento"]', new='espera    = ["elemento"]\nsolicita  = "Envíelo"\nadjunta = ["nada"]', at='adjunta = ["nada"]', text="ningún formulario pide un archivo «nada»"),
    Trip(name="request with a page nobody signs", old='espera    = ["elemento"]', new='espera    = ["elemento"]\nsolicita  = "Envíelo"\nadjunta = ["pagina_firmada"]', at='adjunta = ["pagina_firmada"]', text="ningún formulario pide un archivo «pagina_firmada»"),
    Trip(name="unknown assigned", old='asigna      = "Jefatura"', new='asigna      = ["Jefatura", "Jefazo"]', at="asigna", text="el rol «Jefazo» no está"),
    Trip(name="unknown freed", old='asigna      = "Jefatura"', new='asigna      = "Jefatura"\nlibera = ["Jefazo"]', at="libera", text="el rol «Jefazo» no está"),
    Trip(name="unknown assigned in an answer", old='boton = "Completo"', new='boton = "Completo", asigna = "Jefazo"', at='asigna = "Jefazo"', text="el rol «Jefazo» no está"),
    Trip(name="each outside a stretch", old='responsable = "Vecino"', new='cada = ["Vecino"]', at='cada = ["Vecino"]', text="un paso con «cada» va dentro de un [[tramo]]"),
    Trip(name="element outside a stretch", old='plazo       = "del 1', new='espera = ["elemento"]\nplazo       = "del 1', at='espera = ["elemento"]\n', text="«elemento» solo vale en un paso de un [[tramo]]"),
    Trip(name="party outside a stretch", old='persona     = "solicitante"', new='persona     = "elemento"', at='persona     = "elemento"', text="«elemento» solo vale"),
    Trip(name="person whom nobody named", old='persona     = "solicitante"', new='persona     = "solicitado"', at='persona     = "solicitado"', text="no hay un campo de tipo «persona» que se pida antes y se llame «solicitado». ¿Quiso decir «solicitante»?"),
    Trip(name="person named too late", old='persona     = "solicitante"', new='persona     = "jefe"', at='persona     = "jefe"', text="que se pida antes y se llame «jefe»"),
    Trip(name="answer without work", old="tambien_paso = true\n", new="", at="hecho        =", text="una fila que solo es respuesta no tiene tarea propia"),
    Trip(name="step and no answer", old='hecho       = "Pedir"', new="tambien_paso = true", at="tambien_paso = true\npide", text="solo vale junto a «respuesta_de»"),
    Trip(name="button on a step", old='hecho       = "Pedir"', new='boton = "Pedir"', at='boton = "Pedir"', text="en un paso escriba «hecho»"),
    Trip(name="answer to nothing", old='respuesta_de = "2"\nboton        = "Cumple"', new='respuesta_de = "20"\nboton        = "Cumple"', at='respuesta_de = "20"', text="no hay un paso «20»."),
    Trip(name="answer to an answer", old='respuesta_de = "2"\ntambien_paso', new='respuesta_de = "2.1"\ntambien_paso', at='respuesta_de = "2.1"', text="el paso 2.1 no tiene trabajo; no puede tener respuestas"),
    Trip(name="answer without a button", old='boton        = "Cumple"\n', new="", at='[[paso]]\nno           = "2.1"', text="una respuesta necesita «boton»"),
    Trip(name="key of an asking row", old='actividad   = "Revisa la solicitud."', new='actividad   = "Revisa la solicitud."\nhecho = "Revisar"', at='hecho = "Revisar"', text="la clave «hecho» no se usa aquí; el paso tiene respuestas"),
    Trip(name="key of the end row", old="fin       = true", new='fin       = true\nplazo = "5 días"', at='plazo = "5 días"', text="la clave «plazo» no se usa aquí; la fila del fin no tiene trabajo"),
    Trip(name="long button", old='boton = "Completo"', new='boton = "Completo, visto, sellado, firmado y archivado"', at='boton = "Completo, visto', text="tiene 45 caracteres; acórtelo a 40"),
    Trip(name="long verb", old='"Pedir"', new='"Pedir el permiso que se describe en esta fila"', at="hecho       =", text="acórtelo a 40"),
    Trip(name="same answer twice", old='boton = "Incompleto"', new='boton = "¡Completo!"', at='boton = "¡Completo!"', text="la respuesta «¡Completo!» está repetida"),
    Trip(name="same button twice", old='boton        = "No cumple"', new='boton        = "Cumple"', at='no          = "2"', text="dos de sus respuestas tienen el mismo «boton»"),
    Trip(name="no reminder", old='"4 horas hábiles"', new='"pronto"', at="recuerda", text="«pronto» no es un plazo"),
    Trip(name="no deadline", old='"del 1 al 5 de cada mes"', new='"del 5 al 1 de cada mes"', at="plazo", text="no es una regla de calendario"),
    Trip(name="not by an unknown row", old='no_por      = ["1"]', new='no_por      = ["9"]', at="no_por", text="no hay un paso «9»."),
    Trip(name="nothing to forbid", old="aprobacion  = true\n", new="", at="no_por", text="ninguna respuesta de este paso lleva «aprobacion = true»"),
]  # fmt: skip

ARROWS = [
    Trip(name="unknown target", old='sigue        = "3"', new='sigue        = "33"', at='sigue        = "33"', text="no hay un paso «33»."),
    Trip(name="target without work", old='boton = "Incompleto", sigue = "3"', new='boton = "Incompleto", sigue = "2.1"', at='boton = "Incompleto"', text="el paso 2.1 es solo una respuesta"),
    Trip(name="choice of one", old='boton = "Incompleto", sigue = "3"', new='boton = "Incompleto", sigue = ["3"]', at='boton = "Incompleto"', text="una lista de destinos tiene al menos dos"),
    Trip(name="end row in a choice", old='boton = "Incompleto", sigue = "3"', new='boton = "Incompleto", sigue = ["3", "6"]', at='boton = "Incompleto"', text="en una lista de destinos «6» no vale"),
    Trip(name="unwritten resolution", old='paso    = "4"', new='paso    = "5"', at='boton = "No hay informe"', text="«No hay informe» no viene del manual: falta la [[resolucion]] del paso 4"),
    Trip(name="named step that is not there", old="sigue en paso 3.", new="sigue en paso 7.", at="sigue en paso 7.", text="el texto nombra el paso 7, que no existe"),
    Trip(name="named step without arrow", old="sigue en paso 3.", new="sigue en paso 5.", at="sigue en paso 5.", text="el texto nombra el paso 5, pero ninguna flecha va allí"),
    Trip(name="arrow without words", old="y regresa al paso 1.", new="y regresa.", at='sigue        = "1"', text="la flecha a «1» no está en el texto del paso"),
    Trip(name="resolution of another arrow", old='boton = "No hay informe", sigue = "FIN:sin informe"', new='boton = "No hay informe", sigue = "2.2"', at='boton = "No hay informe"', text="la flecha a «2.2» no está en el texto del paso"),
    Trip(name="answer without words", old="resolucion = true, avisa", new="avisa", also=('paso    = "4"', 'paso    = "5"'), at='boton = "No hay informe"', text="la flecha a «FIN:sin informe» no está en el texto del paso"),
]  # fmt: skip

FORMS = [
    Trip(name="field twice", old='campo = "detalle"', new='campo = "clase"', at='campo = "clase", tipo = "texto"', text="campo «clase»: está repetido"),
    Trip(name="reserved field", old='campo = "detalle"', new='campo = "motivo"', at='campo = "motivo"', text="campo «motivo»: ese nombre está reservado"),
    Trip(name="field of two kinds", old='aprobacion  = true', new='aprobacion  = true\npide = [{ campo = "zona", tipo = "fecha", nombre = "Z", pregunta = "¿Z?" }]', at='pide = [{ campo = "zona"', text="el paso 1 ya lo pide como «elemento de registro»"),
    Trip(name="secret", old='pregunta = "¿Qué detalle?"', new='pregunta = "¿Cuál es su contraseña?"', at="contraseña", text="no se piden contraseñas"),
    Trip(name="choice of one option", old='["A", "B"]', new='["A"]', at='["A"]', text="las «opciones» son al menos dos"),
    Trip(name="options of a text", old='requerido_si = "clase=B"', new='opciones = ["A", "B"]', at='campo = "detalle"', text="solo de los tipos «opción» y «opciones»"),
    Trip(name="list without columns", old='tipo = "lista"', new='tipo = "texto"', at='campo = "bienes"', text="las «columnas» son del tipo «lista»"),
    Trip(name="column of an unknown register", old='tipo = "texto", nombre = "Bien"', new='tipo = "elemento de registro", nombre = "Bien"', at='campo = "bien",', text="no hay registro «» en la institución"),
    Trip(name="file in a list", old='tipo = "texto", nombre = "Bien"', new='tipo = "foto", nombre = "Bien"', at='campo = "bien",', text="una columna no puede ser «foto»"),
    Trip(name="personal column", old='pregunta = "¿Cuál?" }', new='pregunta = "¿Cuál?", personal = true }', at='campo = "bien",', text="«personal» se escribe en la lista"),
    Trip(name="comma in one of several options", old='tipo = "opción", nombre = "Clase", pregunta = "¿Qué clase?", opciones = ["A", "B"]', new='tipo = "opciones", nombre = "Clase", pregunta = "¿Qué clase?", opciones = ["A, a", "B"]', at='campo = "clase"', text="no llevan coma ni punto y coma"),
    Trip(name="field named as a state of forms", old='campo = "detalle"', new='campo = "resumen"', at='campo = "resumen"', text="campo «resumen»: ese nombre está reservado"),
    Trip(name="personal value in a notice", old='pregunta = "¿Qué clase?",', new='pregunta = "¿Qué clase?", personal = true,', at="{clase}", text="es un dato personal: no va en avisos"),
    Trip(name="unknown register", old='registro = "Regiones" },', new='registro = "Zonas" },', at='campo = "zona"', text="no hay registro «Zonas» en la institución"),
    Trip(name="register of a text", old='tipo = "elemento de registro"', new='tipo = "texto"', at='campo = "zona"', text="«registro» es solo del tipo «elemento de registro»"),
    Trip(name="role of a text", old='tipo = "persona"', new='tipo = "texto"', at='campo = "jefe"', text="«rol» es solo del tipo «persona»"),
    Trip(name="unknown role of a person", old='rol = ["Jefatura"]', new='rol = ["Jefatur"]', at='campo = "jefe"', text="el rol «Jefatur» no está en la institución. ¿Quiso decir «Jefatura»?"),
    Trip(name="condition on nothing", old='"clase=B"', new='"zona"', at='campo = "detalle"', text="«requerido_si» nombra «zona», que no está antes en este formulario"),
    Trip(name="condition of a column", old='{ campo = "bien", tipo = "texto", nombre = "Bien", pregunta = "¿Cuál?" },', new='{ campo = "bien", tipo = "texto", nombre = "Bien", pregunta = "¿Cuál?" },\n    { campo = "marca", tipo = "texto", nombre = "Marca", pregunta = "¿Qué marca?", requerido_si = "bien" },', at='campo = "marca"', text="campo «marca»: «requerido_si» no es de una columna: escriba «requerido = false»"),
    Trip(name="condition on no option", old='"clase=B"', new='"clase=C"', at='campo = "detalle"', text="«requerido_si» espera «C», que no es una opción de «clase»"),
    Trip(name="notice to nobody", old='a = ["solicitante"]', new='a = ["Alcalde"]', at='a = ["Alcalde"]', text="el rol «Alcalde» no está"),
    Trip(name="notice to whom nobody assigns", old='hecho       = "Pedir"', new='hecho       = "Pedir"\navisa = [{ a = ["asignado"], texto = "Hola" }]', also=('asigna      = "Jefatura"\n', ""), at='a = ["asignado"], texto = "Hola"', text="el rol «asignado» no está en la institución"),
    Trip(name="notice to an element outside", old='hecho       = "Pedir"', new='hecho       = "Pedir"\navisa = [{ a = ["elemento"], texto = "Hola" }]', at='a = ["elemento"], texto = "Hola"', text="«elemento» solo vale"),
    Trip(name="notice to each element with a document", old='a = ["solicitante"]', new='a = ["elemento"]', at='a = ["elemento"], texto = "Su', text="no se le avisa desde un paso que produce un documento"),
    Trip(name="notice with an unknown name", old="de clase {clase}", new="de clase {clace}", at="{clace}", text="el aviso nombra «{clace}», que ningún formulario pide"),
]  # fmt: skip

SECOND = 'hecho       = "Pedir"\nproduce = { documento = "permiso", nombre = "Permiso", plantilla = "permiso.typ", serie = "PX" }'
DOCUMENTS = [
    Trip(name="template that is not there", old='plantilla = "permiso.typ"', new='plantilla = "licencia.typ"', at="produce = {", text="no se puede leer la plantilla «licencia.typ»: debe estar junto a este archivo"),
    Trip(name="template elsewhere", old='plantilla = "permiso.typ"', new='plantilla = "../permiso.typ"', at="produce = {", text="el valor no tiene la forma debida"),
    Trip(name="document named as a field", old='documento = "permiso"', new='documento = "detalle"', also=('{permiso}.", adjunta = "permiso"', '."'), at="produce = {", text="«detalle» ya es el nombre de un dato; dé otro al documento"),
    Trip(name="document of two series", old='hecho       = "Pedir"', new=SECOND, at='produce = { documento = "permiso", nombre = "Permiso", plantilla = "permiso.typ", serie = "PR" }', text="«permiso» ya se produce antes como «Permiso», serie PX; escriba lo mismo"),
    Trip(name="document nobody produces", old='adjunta = "permiso"', new='adjunta = "permisos"', at='adjunta = "permisos"', text="ningún paso produce «permisos» ni lo pide como archivo. ¿Quiso decir «permiso»?"),
    Trip(name="second enclosure of a notice", old='adjunta = "permiso"', new='adjunta = ["permiso", "permisos"]', at='adjunta = ["permiso', text="ningún paso produce «permisos» ni lo pide como archivo. ¿Quiso decir «permiso»?"),
    Trip(name="notice with a page nobody signs", old='adjunta = "permiso"', new='adjunta = "pagina_firmada"', at='adjunta = "pagina_firmada"', text="ningún paso produce «pagina_firmada» ni lo pide como archivo."),
    Trip(name="notice with a field that is no file", old='adjunta = "permiso"', new='adjunta = "clase"', at='adjunta = "clase"', text="ningún paso produce «clase» ni lo pide como archivo."),
    Trip(name="notice with a personal file", old='  { campo = "zona"', new='  { campo = "copia", tipo = "archivo", nombre = "Copia", pregunta = "Envíe la copia.", personal = true },\n  { campo = "zona"', also=('adjunta = "permiso"', 'adjunta = "copia"'), at='adjunta = "copia"', text="«copia» es personal: no va en avisos"),
    Trip(name="notice to a field that names nobody", old='{ a = ["solicitante"]', new='{ a = ["clase"]', at='{ a = ["clase"]', text="el rol «clase» no está"),
    Trip(name="field named as the signed page", old='campo = "detalle"', new='campo = "pagina_firmada"', at='campo = "pagina_firmada"', text="campo «pagina_firmada»: ese nombre está reservado"),
    Trip(name="signature of a row that asks", old='actividad   = "Revisa la solicitud."', new='actividad   = "Revisa la solicitud."\nfirma = true', at="firma = true", text="la clave «firma» no se usa aquí; el paso tiene respuestas"),
]  # fmt: skip

ASKS = 'hecho       = "Pedir"'
GIVES = 'hecho       = "Pedir"\nentrega = { que = "Permiso", a = ["Jefatura"] }'
DELIVERIES = [
    Trip(name="delivery that names nothing", old=ASKS, new=f'{ASKS}\nentrega = {{ que = "Oficio {{nada}}", a = ["Jefatura"] }}', at="entrega = {", text="la entrega nombra «{nada}», que ningún formulario pide"),
    Trip(name="delivery to nobody known", old=ASKS, new=f'{ASKS}\nentrega = {{ que = "Oficio", a = ["Jefaturas"] }}', at="entrega = {", text="«Jefaturas» no es un rol, ni el solicitante, ni un campo. ¿Quiso decir «Jefatura»?"),
    Trip(name="delivery to an element outside", old=ASKS, new=f'{ASKS}\nentrega = {{ que = "Oficio", a = ["elemento"] }}', at="entrega = {", text="«elemento» solo vale en un paso de un [[tramo]]"),
    Trip(name="delivery to a date", old='campo = "detalle", tipo = "texto", nombre = "Detalle", pregunta = "¿Qué detalle?", requerido_si = "clase=B"', new='campo = "detalle", tipo = "fecha", nombre = "Detalle", pregunta = "¿Qué detalle?"', also=(ASKS, f'{ASKS}\nentrega = {{ que = "Oficio", a = ["detalle"] }}'), at="entrega = {", text="«detalle» es del tipo «fecha»: no nombra a quien recibe"),
    Trip(name="delivery to a personal field", old='requerido_si = "clase=B"', new='personal = true', also=(ASKS, f'{ASKS}\nentrega = {{ que = "Oficio {{detalle}}", a = ["detalle"] }}'), at="entrega = {", text="«detalle» es un dato personal: no nombra a quien recibe"),
    Trip(name="delivery with a personal name", old='requerido_si = "clase=B"', new='personal = true', also=(ASKS, f'{ASKS}\nentrega = {{ que = "Oficio {{detalle}}", a = ["Jefatura"] }}'), at="entrega = {", text="la entrega nombra «{detalle}», que es un dato personal"),
    Trip(name="original to several", old=ASKS, new=f'{ASKS}\nentrega = {{ que = "Oficio", a = ["bienes"], original = true }}', at="entrega = {", text="el original lo recibe uno solo"),
    Trip(name="delivery dated by no date", old=ASKS, new=f'{ASKS}\nentrega = {{ que = "Oficio", a = ["Jefatura"], fecha = "clase" }}', at="entrega = {", text="este formulario no pide una fecha «clase»"),
    Trip(name="delivery stamped by no file", old=ASKS, new=f'{ASKS}\nentrega = {{ que = "Oficio", a = ["Jefatura"], acuse = "clase" }}', at="entrega = {", text="este formulario no pide un archivo «clase»"),
    Trip(name="delivery of a row that asks", old='actividad   = "Revisa la solicitud."', new='actividad   = "Revisa la solicitud."\nentrega = { que = "Oficio", a = ["Jefatura"] }', at="entrega = {", text="la clave «entrega» no se usa aquí; el paso tiene respuestas"),
    Trip(name="receipt of an unknown row", old=ASKS, new=f'{ASKS}\nrecibe = ["11"]', at="recibe =", text="no hay un paso «11»."),
    Trip(name="receipt of what nobody delivers", old=ASKS, new=f'{ASKS}\nrecibe = ["5"]', at="recibe =", text="el paso 5 no entrega nada; escriba en él «entrega»"),
    Trip(name="receipt in another stretch", old=ASKS, new=GIVES, also=('boton = "Completo" }', 'boton = "Completo", recibe = ["1"] }'), at='recibe = ["1"]', text="el paso 1 corre en otra parte: solo recibe un paso del mismo [[tramo]]"),
    Trip(name="archive that asks twice", old=ASKS, new=f'{ASKS}\narchiva = "copia"', also=('campo = "detalle"', 'campo = "folios"'), at='campo = "folios"', text="campo «folios»: «archiva» ya lo pide; quítelo de aquí"),
    Trip(name="archive of something else", old=ASKS, new=f'{ASKS}\narchiva = "todo"', at="archiva =", text="el valor debe ser uno de estos"),
]  # fmt: skip

LISTS = [
    Trip(name="unknown institution", old='institucion = "PRU"', new='institucion = "PRO"', at="institucion", text="no hay institución «PRO» (hay: PRU); corríjala o escriba"),
    Trip(name="unknown starter", old='quien    = ["Vecino"]', new='quien    = ["Nadie"]', at="quien", text="el rol «Nadie» no está"),
    Trip(name="unknown registrar", old='registra = ["Jefatura"]', new='registra = ["Nadie"]', at="registra", text="el rol «Nadie» no está"),
    Trip(name="start nowhere", old='quien    = ["Vecino"]', new='quien    = ["Vecino"]\npaso = "10"', at='paso = "10"', text="no hay un paso «10»."),
    Trip(name="start in an answer", old='quien    = ["Vecino"]', new='quien    = ["Vecino"]\npaso = "2.1"', at='paso = "2.1"', text="en el paso 2.1 no se puede empezar"),
    Trip(name="occasion without rule", old='"enero de cada año"', new='"enero o febrero"', at="enero o febrero", text="«enero o febrero» no es una regla de calendario"),
    Trip(name="rule of a request", old='tipo = "calendario"', new='tipo = "instrucción"', at='tipo = "instrucción"', text="la clave «regla» es de las ocasiones de tipo «calendario» o «procedimiento»"),
    Trip(name="procedure of a request", old='texto = "Alguien lo pide."', new='texto = "Alguien lo pide.", procedimiento = "X"', at='procedimiento = "X"', text="la clave «procedimiento» es de las ocasiones de tipo «procedimiento»"),
    Trip(name="start after an unknown procedure", old='tipo = "solicitud", texto = "Alguien lo pide."', new='tipo = "procedimiento", texto = "x", procedimiento = "PRU-11"', at='procedimiento = "PRU-11"', text="no hay un procedimiento «PRU-11». ¿Quiso decir «PRU-01»?"),
    Trip(name="occasion without procedure", old='tipo = "solicitud"', new='tipo = "procedimiento"', at='tipo = "procedimiento"', text="falta «procedimiento»: el código del otro"),
    Trip(name="stretch to nowhere", old='hasta    = "4"', new='hasta    = "44"', at="[[tramo]]", text="no hay un paso «44»."),
    Trip(name="stretch backwards", old='desde    = "3"', new='desde    = "5"', at="[[tramo]]", text="«desde» viene después de «hasta»"),
    Trip(name="stretch from an answer", old='desde    = "3"', new='desde    = "2.2"', at="[[tramo]]", text="no puede empezar en el paso 2.2"),
    Trip(name="stretch that parts an answer", old='desde    = "3"', new='desde    = "2.2"', at="[[tramo]]", text="separa el paso 2 de su respuesta 2.2"),
    Trip(name="stretches that overlap", old="[[ritmo]]", new='[[tramo]]\nnombre = "Otro"\nelemento = "x"\ndesde = "4"\nhasta = "5"\nregistro = "Regiones"\n\n[[ritmo]]', at='[[tramo]]\nnombre = "Otro"', text="comparte el paso 4 con el tramo «Por región»"),
    Trip(name="stretch from two lists", old='registro = "Regiones"\ncierra', new='registro = "Regiones"\nrol = "Vecino"\ncierra', at="[[tramo]]", text="diga de dónde sale la lista"),
    Trip(name="stretch of an unknown register", old='registro = "Regiones"\ncierra', new='registro = "Zonas"\ncierra', at="[[tramo]]", text="no hay registro «Zonas»"),
    Trip(name="stretch of an unknown field", old='registro = "Regiones"\ncierra', new='campo = "regiones"\ncierra', at="[[tramo]]", text="ningún formulario pide el campo «regiones»"),
    Trip(name="stretch of no list", old='registro = "Regiones"\ncierra', new='campo = "clase"\ncierra', at="[[tramo]]", text="el campo «clase» no es una lista"),
    Trip(name="stretch of a personal list", old='registro = "Regiones"\ncierra', new='campo = "bienes"\ncierra', also=('nombre = "Bienes",', 'nombre = "Bienes", personal = true,'), at="[[tramo]]", text="la lista «bienes» es personal"),
    Trip(name="stretch that begins on no day", old='registro = "Regiones"\ncierra', new='campo = "bienes"\nempieza = "bien"\ncierra', at="[[tramo]]", text="«empieza» nombra «bien», que no es una columna de tipo «fecha»"),
    Trip(name="stretch closed by nobody", old='cierra   = "Jefe de Sección"', new='cierra   = "Nadie"', at="[[tramo]]", text="el rol «Nadie» no está"),
    Trip(name="rhythm to nowhere", old='hasta   = "5"', new='hasta   = "55"', at="[[ritmo]]", text="no hay un paso «55»."),
    Trip(name="rhythm without a source", old='lo_fija = "2"', new="", at="[[ritmo]]", text="escriba «lo_fija» (un paso), «regla», o las dos"),
    Trip(name="rhythm set twice", old='lo_fija = "2"', new='lo_fija = "2"\nregla = "enero de cada año"', at="[[ritmo]]", text="el paso 2 no pide otra periodicidad"),
    Trip(name="rhythm set nowhere", old='lo_fija = "2"', new='lo_fija = "22"', at="[[ritmo]]", text="no hay un paso «22»."),
    Trip(name="deadline by a field that is no date", old='"del 1 al 5 de cada mes"', new='"detalle"', at="plazo", text="el campo «detalle» no es una fecha"),
    Trip(name="deadline from a field that is no date", old='"del 1 al 5 de cada mes"', new='"3 meses desde detalle"', at="plazo", text="el campo «detalle» no es una fecha"),
    Trip(name="deadline from no field", old='"del 1 al 5 de cada mes"', new='"3 meses desde siempre"', at="plazo", text="«3 meses desde siempre» no es una regla de calendario"),
    Trip(name="rhythm whose row asks for none", old='lo_fija = "2"', new='lo_fija = "1"', at="[[ritmo]]", text="el paso 1 lo fija: pida en él un campo de tipo «periodicidad»"),
    Trip(name="rhythm that sets itself", old='desde   = "5"\nhasta   = "5"\nlo_fija = "2"', new='desde   = "2"\nhasta   = "2"\nlo_fija = "2"', at="[[ritmo]]", text="el paso 2, que lo fija, no puede repetirse con él"),
    Trip(name="rhythm within a stretch", old='desde   = "5"\nhasta   = "5"', new='desde   = "4"\nhasta   = "5"', at="[[ritmo]]", text="comparte el paso 4 con el tramo «Por región»"),
    Trip(name="rhythm without rule", old='lo_fija = "2"', new='regla = "a veces"', at="[[ritmo]]", text="«a veces» no es una regla de calendario"),
    Trip(name="norm of nothing", old='pasos = ["1"]', new='pasos = ["11"]', at="[[norma]]", text="no hay un paso «11»."),
    Trip(name="resolution that its card would cut", old='hacemos = "Se cierra."', new='hacemos = "Se cierra. Quien la pidió puede pedirla otra vez, con el informe, cuando quiera. La oficina regional que no lo envió recibe un aviso, y también su jefe. El vecino recibe el suyo por correo, con el motivo, y puede venir a preguntar."', at="hacemos = ", text="paso 4, clave «hacemos»: la resolución tiene 231 caracteres; acórtela a 220"),
    Trip(name="resolution of nothing", old='paso    = "4"', new='paso    = "44"', at="[[resolucion]]", text="no hay un paso «44»."),
]  # fmt: skip

CALENDAR = '{ tipo = "calendario", texto = "Cada enero.", regla = "enero de cada año" }'
CHAINS = [
    Trip(name='carried from nowhere', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", lleva = { detalle = "detalles" } }', at="texto = \"Sigue.\"", text='«PRU-01» no pide un campo «detalles», o es personal. ¿Quiso decir «detalle»?'),
    Trip(name='carried to nowhere', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", lleva = { detalles = "detalle" } }', at="texto = \"Sigue.\"", text='ningún formulario de aquí pide el campo «detalles». ¿Quiso decir «detalle»?'),
    Trip(name='carried into another kind', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", lleva = { zona = "detalle" } }', at="texto = \"Sigue.\"", text='«detalle» no cabe en «zona»: no son de la misma clase («texto» allí y «elemento de registro» aquí)'),
    Trip(name='no such end', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", fines = ["FIN:denegada"] }', at="texto = \"Sigue.\"", text='«PRU-01» no termina en «FIN:denegada»; sus finales son «FIN»'),
    Trip(name='no such row there', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", paso = "44" }', at="texto = \"Sigue.\"", text='«PRU-01» no tiene un paso «44»'),
    Trip(name='condition on nothing there', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", si = "clace=A" }', at="texto = \"Sigue.\"", text='«PRU-01» no pide un campo «clace», o es personal. ¿Quiso decir «clase»?'),
    Trip(name='condition on no option there', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", si = "clase=C" }', at="texto = \"Sigue.\"", text='«si» espera «C», que no es una opción de «clase»'),
    Trip(name='opens itself for ever', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", sola = true }', at="texto = \"Sigue.\"", text='se abriría a sí mismo sin fin: PRU-01 → PRU-01'),
    Trip(name='an end and a row', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", fines = ["FIN"], paso = "1" }', at="texto = \"Sigue.\"", text='«fines» y «paso» se contradicen'),
    Trip(name='by itself and offered', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", sola = true, ofrece = ["Vecino"] }', at="texto = \"Sigue.\"", text='«sola» y «ofrece» se contradicen: lo que se abre solo no se ofrece a nadie'),
    Trip(name='by itself and quiet', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", sola = true, calla = true }', at="texto = \"Sigue.\"", text='«sola» y «calla» se contradicen'),
    Trip(name='quiet and offered', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", calla = true, ofrece = ["Vecino"] }', at="texto = \"Sigue.\"", text='«calla» y «ofrece» se contradicen: a quien se le ofrece se le avisa'),
    Trip(name='offered to nobody known', old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", ofrece = ["Vecina"] }', at="texto = \"Sigue.\"", text='el rol «Vecina» no está en la institución. ¿Quiso decir «Vecino»?'),
    Trip(name="carried on request", old='texto = "Alguien lo pide." }', new='texto = "Alguien lo pide.", lleva = { detalle = "detalle" } }', at="Alguien lo pide", text="la clave «lleva» es de las ocasiones de tipo «procedimiento»"),
    Trip(name="a rule by which the other does not open", old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", regla = "cada mes" }', at="texto = \"Sigue.\"", text="«PRU-01» no se abre «cada mes»; sus reglas son: ninguna"),
    Trip(name="period without a calendar", old=CALENDAR, new='{ tipo = "instrucción", texto = "Ordenan." }', also=('requerido_si = "clase=B"', 'periodo = true'), at='campo = "detalle"', text="campo «detalle»: «periodo» necesita una ocasión de tipo «calendario» que abra gestiones por período"),
    Trip(name="period that is no text", old='registro = "Regiones" },', new='registro = "Regiones", periodo = true },', at='campo = "zona"', text="«periodo» es de un campo de tipo «texto», que no es personal ni depende de otro"),
    Trip(name="until today of a text", old='pregunta = "¿Cuál?" }', new='pregunta = "¿Cuál?", hasta = "hoy" }', at='campo = "bien"', text="«hasta» es solo del tipo «fecha»"),
    Trip(name="period of a line", old='pregunta = "¿Cuál?" }', new='pregunta = "¿Cuál?", periodo = true }', at='campo = "bien"', text="«periodo» no es de una columna: es de toda la gestión"),
    Trip(name="one rule twice", old=CALENDAR, new=f'{CALENDAR}, {{ tipo = "calendario", texto = "Otra vez.", regla = "enero" }}', at="Otra vez", text="la regla «enero» está repetida; dos ocasiones abrirían la misma gestión"),
    Trip(name="personal data carried", old=CALENDAR, new='{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "PRU-01", lleva = { detalle = "detalle" } }', also=('requerido_si = "clase=B"', 'requerido_si = "clase=B", personal = true'), at="Sigue.", text="«detalle» es un dato personal: no se lleva de una gestión a otra"),
]  # fmt: skip

WHOLE = [
    Trip(name="unreachable", old='sigue        = "3"', new='sigue        = "1"', also=("sigue en paso 3", "sigue en paso 1"), at="[[paso]]\nno        = \"3\"", text="ninguna flecha llega a este paso"),
    Trip(name="never ends", old='asigna      = "Jefatura"', new='asigna      = "Jefatura"\nsigue = "5"', also=('"Autoriza."', '"Autoriza en el paso 5."'), at='[[paso]]\nno          = "5"', text="desde este paso no se llega nunca a un fin"),
    Trip(name="second exit of a stretch", old='boton = "Incompleto", sigue = "3"', new='boton = "Incompleto", sigue = "2"', also=("si falta algo, regresa al paso 3.", "si falta algo, regresa al paso 2."), at='[[paso]]\nno          = "4"', text="del tramo «Por región» solo se sale al paso 5, no al 2"),
]  # fmt: skip

INSTITUTIONS = [
    Trip(name="one name, two roles", old='alias  = ["Jefatura"]', new='alias  = ["vecino"]', at="alias", text="«vecino» ya nombra al rol «Vecino»", file=INSTITUTION),
    Trip(name="no clock", old='"08:00"', new='"28:00"', at="abre", text="«28:00» no es una hora", file=INSTITUTION),
    Trip(name="closes before it opens", old='"16:30"', new='"07:30"', at="cierra", text="la oficina debe cerrar después de abrir", file=INSTITUTION),
    Trip(name="no day", old='"02-29"', new='"02-30"', at="fecha", text="«02-30» no es un día del calendario", file=INSTITUTION),
    Trip(name="no term", old='"1 día hábil"', new='"mañana"', at="recuerda", text="«mañana» no es un plazo", file=INSTITUTION),
    Trip(name="item twice", old='["Norte", "Sur"]', new='["Norte", "norte"]', at="Regiones = ", text="tiene elementos repetidos", file=INSTITUTION),
]  # fmt: skip

SHAPES = [
    Trip(name="missing key", old='objetivo    = "Probar."\n', new="", at="codigo", text="falta la clave «objetivo»"),
    Trip(name="missing key of a row", old='actividad = "Informa."\n', new="", at='[[paso]]\nno        = "3"', text="falta la clave «actividad»"),
    Trip(name="unknown key", old='espera    = ["elemento"]', new='esperan   = ["elemento"]', at="esperan", text="la clave «esperan» no existe. ¿Quiso decir «espera»?"),
    Trip(name="unknown key of a column", old='nombre = "Bien", pregunta = "¿Cuál?"', new='nombre = "Bien", pregunt = "¿Cuál?"', at='campo = "bien",', text="la clave «pregunt» no existe. ¿Quiso decir «pregunta»?"),
    Trip(name="unknown kind", old='tipo = "opción"', new='tipo = "menú"', at='tipo = "menú"', text="el valor debe ser uno de estos"),
    Trip(name="no name", old='campo = "detalle"', new='campo = "Detalle"', at='campo = "Detalle"', text="el valor no tiene la forma debida"),
    Trip(name="empty text", old='"Autoriza."', new='""', at='actividad   = ""', text="no puede quedar vacía"),
    Trip(name="number for a text", old='"Permiso de prueba"', new="7", at="titulo", text="debe ser un texto entre comillas"),
    Trip(name="number for a target", old='boton = "Incompleto", sigue = "3"', new='boton = "Incompleto", sigue = 3', at='boton = "Incompleto"', text="debe ser un texto entre comillas, o una lista de ellos"),
    Trip(name="number in a choice", old='boton = "Incompleto", sigue = "3"', new='boton = "Incompleto", sigue = ["1", 3]', at='boton = "Incompleto"', text="debe ser un texto entre comillas"),
    Trip(name="text for a yes or no", old="fin       = true", new='fin       = "sí"', at="fin  ", text="debe ser true o false"),
    Trip(name="text for a list", old='quien    = ["Vecino"]', new='quien    = "Vecino"', at="quien", text="debe ser una lista entre corchetes"),
    Trip(name="text for a table", old='columnas = [\n    { campo = "bien", tipo = "texto", nombre = "Bien", pregunta = "¿Cuál?" },\n  ]', new='columnas = ["bien"]', at='campo = "bienes"', text="el valor no es del tipo debido"),
    Trip(name="broken writing", old='"Autoriza."', new='"Autoriza.', at='"Autoriza.', text="la escritura TOML no es válida"),
    Trip(name="key twice", old='titulo      =', new='codigo      =', at='codigo      = "Permiso', text="hay una clave repetida"),
]  # fmt: skip


def edited(trip: Trip) -> dict[str, str]:
    """Both good files, one of them with the edits of a trip."""
    texts = {name: (GOOD / name).read_text("utf-8") for name in (PROCEDURE, INSTITUTION, TEMPLATE)}
    for old, new in ((trip.old, trip.new), trip.also):
        assert texts[trip.file].count(old) == 1 or not old, f"«{old}» must be there once"
        texts[trip.file] = texts[trip.file].replace(old, new, 1) if old else texts[trip.file]
    return texts


def findings_of(folder: Path, texts: dict[str, str]) -> list[str]:
    """What loading these files finds."""
    place = folder / "pru"
    place.mkdir()
    for name, text in texts.items():
        (place / name).write_text(text, "utf-8")
    return [str(finding) for finding in load([folder]).findings]


@pytest.mark.parametrize(
    "trip",
    [*ROWS, *ARROWS, *FORMS, *DOCUMENTS, *DELIVERIES, *LISTS, *CHAINS, *WHOLE, *INSTITUTIONS, *SHAPES],
    ids=lambda trip: trip.name,
)
def test_each_mistake_is_found_at_its_line(trip: Trip, tmp_path: Path) -> None:
    """Every kind of mistake is found, on the line where it stands, in words that help."""
    texts = edited(trip)
    assert texts[trip.file].count(trip.at) == 1, f"«{trip.at}» must be there once"
    line = texts[trip.file][: texts[trip.file].index(trip.at)].count("\n") + 1
    found = findings_of(tmp_path, texts)
    hits = [one for one in found if one.startswith(f"pru/{trip.file}:{line}: ") and trip.text in one]
    assert hits, "\n".join([f"expected line {line}: {trip.text}", "found:", *found])


def test_the_good_file_has_no_findings(tmp_path: Path) -> None:
    """The file that the table edits is good as it stands."""
    texts = {name: (GOOD / name).read_text("utf-8") for name in (PROCEDURE, INSTITUTION, TEMPLATE)}
    assert findings_of(tmp_path, texts) == []


def test_all_findings_come_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    """A file with several mistakes of different kinds is told all of them, from top to bottom."""
    texts = {name: (GOOD / name).read_text("utf-8") for name in (PROCEDURE, INSTITUTION, TEMPLATE)}
    text = texts[PROCEDURE]
    for old, new in (
        ('quien    = ["Vecino"]', 'quien    = ["Vecinos"]'),
        ('responsable = "Vecino"', 'responsable = "Alcalde"'),
        ("{clase}", "{clace}"),
        ('sigue        = "3"', 'sigue        = "33"'),
        ('"4 horas hábiles"', '"pronto"'),
        ('pasos = ["1"]', 'pasos = ["11"]'),
    ):
        text = text.replace(old, new)
    found = findings_of(tmp_path, texts | {PROCEDURE: text})
    lines = [int(one.split(":")[1]) for one in found]
    assert lines == sorted(lines)
    for words in ("Vecinos", "Alcalde", "{clace}", "«33»", "pronto", "«11»"):
        assert sum(words in one for one in found) == 1, (words, found)


@pytest.mark.parametrize(
    ("old", "new", "line", "text"),
    [
        ("#firmas()", "#firmar()", 6, "unknown variable: firmar"),
        ('#titulo("Permiso")', '#titulo("Permiso"', 4, "unclosed delimiter"),
        ('#tabla_de("clase", "detalle")', "#tabla(7)", 5, "type integer has no method `filter`"),
        ("#aprobaciones()", '#image("escudo.png")', 7, "file not found"),
        ("#aprobaciones()", "#datos.aprobaciones.first().nombre", 7, "array is empty"),
    ],
)
def test_a_broken_template_is_found_at_its_line(
    old: str, new: str, line: int, text: str, tmp_path: Path
) -> None:
    """Each template is printed with sample data, signed and unsigned; what fails is told at its own line."""
    texts = {name: (GOOD / name).read_text("utf-8") for name in (PROCEDURE, INSTITUTION, TEMPLATE)}
    place = tmp_path / "pru"
    place.mkdir()
    for name, content in (texts | {TEMPLATE: texts[TEMPLATE].replace(old, new)}).items():
        (place / name).write_text(content, "utf-8")
    (found,) = load([tmp_path], proofs=True).findings
    assert str(found).startswith(f"pru/permiso.typ:{line}: la plantilla no se puede imprimir: ")
    assert text in found.text


def test_every_built_in_template_can_be_printed() -> None:
    """The templates that come with the product, with sample data."""
    assert load(proofs=True).findings == ()


def test_a_circle_of_procedures_that_open_each_other_is_found_in_each(tmp_path: Path) -> None:
    """PRU-02 opens PRU-01 by itself and the other way round: both files are told; one that is only offered ends it."""
    text = (GOOD / PROCEDURE).read_text("utf-8")
    follows = '{ tipo = "procedimiento", texto = "Sigue.", procedimiento = "%s", sola = true }'
    place = tmp_path / "pru"
    shutil.copytree(GOOD, place)
    (place / PROCEDURE).write_text(text.replace(CALENDAR, follows % "PRU-02"), "utf-8")
    second = text.replace('"PRU-01"', '"PRU-02"')
    (place / "pru-02.toml").write_text(second.replace(CALENDAR, follows % "PRU-01"), "utf-8")
    assert [(one.file, "sin fin" in one.text) for one in load([tmp_path]).findings] == [
        ("pru/pru-01.toml", True),
        ("pru/pru-02.toml", True),
    ]
    offered = (follows % "PRU-01").replace(", sola = true", "")
    (place / "pru-02.toml").write_text(second.replace(CALENDAR, offered), "utf-8")
    assert load([tmp_path]).findings == ()
