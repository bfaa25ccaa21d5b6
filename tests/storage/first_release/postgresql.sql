
-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.address (
    id bigint NOT NULL,
    person_id bigint,
    channel text NOT NULL,
    value text NOT NULL,
    verified bigint NOT NULL,
    failing_since bigint,
    reason text NOT NULL
);


CREATE SEQUENCE public.address_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.address_id_seq OWNED BY public.address.id;


CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


CREATE TABLE public.case_file (
    case_id bigint NOT NULL,
    seq bigint NOT NULL,
    sha256 text NOT NULL,
    name text NOT NULL
);


CREATE TABLE public.case_party (
    person_id bigint NOT NULL,
    case_id bigint NOT NULL
);


CREATE TABLE public.cases (
    id bigint NOT NULL,
    number text NOT NULL,
    institution text NOT NULL,
    procedure text NOT NULL,
    version text NOT NULL,
    state text NOT NULL,
    seq bigint NOT NULL,
    head text NOT NULL,
    requester bigint,
    beneficiary bigint,
    registrar bigint,
    medium text NOT NULL,
    opened_at bigint NOT NULL,
    closed_at bigint,
    assigned text NOT NULL,
    did text NOT NULL,
    round bigint NOT NULL,
    parent bigint,
    element text NOT NULL,
    facts text NOT NULL
);


CREATE SEQUENCE public.cases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.cases_id_seq OWNED BY public.cases.id;


CREATE TABLE public.content (
    case_id bigint NOT NULL,
    seq bigint NOT NULL,
    public_salt bytea NOT NULL,
    public text NOT NULL,
    personal_salt bytea,
    personal text NOT NULL
);


CREATE TABLE public.counter (
    institution text NOT NULL,
    year bigint NOT NULL,
    last bigint NOT NULL
);


CREATE TABLE public.draft (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    institution text NOT NULL,
    procedure text NOT NULL,
    task_id bigint,
    task_version bigint NOT NULL,
    answer text NOT NULL,
    target text NOT NULL,
    "values" text NOT NULL,
    files text NOT NULL,
    asking text NOT NULL,
    revision bigint NOT NULL,
    medium text NOT NULL,
    updated_at bigint NOT NULL
);


CREATE SEQUENCE public.draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.draft_id_seq OWNED BY public.draft.id;


CREATE TABLE public.file (
    sha256 text NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    stored_at bigint NOT NULL
);


CREATE TABLE public.focus (
    person_id bigint NOT NULL,
    channel text NOT NULL,
    draft_id bigint NOT NULL
);


CREATE TABLE public.history (
    case_id bigint NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    hash text NOT NULL,
    prev_hash text NOT NULL,
    payload bytea NOT NULL
);


CREATE TABLE public.inbound (
    id bigint NOT NULL,
    channel text NOT NULL,
    external_id text NOT NULL,
    place text NOT NULL,
    raw bytea NOT NULL,
    state text NOT NULL,
    note text NOT NULL,
    attempts bigint NOT NULL,
    received_at bigint NOT NULL
);


CREATE SEQUENCE public.inbound_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.inbound_id_seq OWNED BY public.inbound.id;


CREATE TABLE public.lease (
    name text NOT NULL,
    owner text NOT NULL,
    lease_until bigint NOT NULL
);


CREATE TABLE public.link_code (
    chat text NOT NULL,
    person_id bigint NOT NULL,
    code_hash text NOT NULL,
    valid_until bigint NOT NULL,
    attempts bigint NOT NULL
);


CREATE TABLE public.meta (
    name text NOT NULL,
    value bigint NOT NULL
);


CREATE TABLE public.outbox (
    id bigint NOT NULL,
    key text NOT NULL,
    channel text NOT NULL,
    address text NOT NULL,
    rank bigint NOT NULL,
    state text NOT NULL,
    attempts bigint NOT NULL,
    next_at bigint NOT NULL,
    lease_until bigint NOT NULL,
    owner text NOT NULL,
    person_id bigint,
    case_id bigint,
    case_number text NOT NULL,
    task_id bigint,
    task_version bigint NOT NULL,
    message text NOT NULL,
    token text NOT NULL,
    in_reply_to text NOT NULL,
    "references" text NOT NULL,
    replaces bigint,
    external_id text NOT NULL,
    sent_text text NOT NULL,
    reason text NOT NULL,
    created_at bigint NOT NULL,
    ended_at bigint
);


CREATE SEQUENCE public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.outbox_id_seq OWNED BY public.outbox.id;


CREATE TABLE public.person (
    id bigint NOT NULL,
    institution text NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    unit text NOT NULL,
    department text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL,
    supervisor_id bigint,
    assistant_id bigint
);


CREATE SEQUENCE public.person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.person_id_seq OWNED BY public.person.id;


CREATE TABLE public.post (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    institution text NOT NULL,
    role text NOT NULL,
    quality text NOT NULL,
    since text NOT NULL,
    until text NOT NULL,
    acuerdo text NOT NULL
);


CREATE SEQUENCE public.post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.post_id_seq OWNED BY public.post.id;


CREATE TABLE public.procedure_version (
    institution text NOT NULL,
    code text NOT NULL,
    version text NOT NULL,
    sha256 text NOT NULL,
    source bytea NOT NULL,
    first_seen bigint NOT NULL
);


CREATE TABLE public.stranger (
    channel text NOT NULL,
    value text NOT NULL,
    first_seen bigint NOT NULL
);


CREATE TABLE public.task (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    step text NOT NULL,
    roles text NOT NULL,
    assignee bigint,
    version bigint NOT NULL,
    state text NOT NULL,
    opened_at bigint NOT NULL,
    due_at bigint,
    done_by bigint,
    answer text NOT NULL,
    closed_at bigint
);


CREATE SEQUENCE public.task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.task_id_seq OWNED BY public.task.id;


CREATE TABLE public.task_role (
    institution text NOT NULL,
    role text NOT NULL,
    task_id bigint NOT NULL
);


CREATE TABLE public.timer (
    id bigint NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    due_at bigint NOT NULL,
    case_id bigint,
    task_id bigint,
    rule text NOT NULL,
    anchor bigint NOT NULL,
    state text NOT NULL,
    lease_until bigint NOT NULL,
    owner text NOT NULL
);


CREATE SEQUENCE public.timer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.timer_id_seq OWNED BY public.timer.id;


CREATE TABLE public.token (
    sha256 text NOT NULL,
    person_id bigint NOT NULL,
    case_id bigint,
    task_id bigint,
    task_version bigint NOT NULL,
    draft_id bigint,
    confirms text NOT NULL,
    minted_at bigint NOT NULL
);


ALTER TABLE ONLY public.address ALTER COLUMN id SET DEFAULT nextval('public.address_id_seq'::regclass);


ALTER TABLE ONLY public.cases ALTER COLUMN id SET DEFAULT nextval('public.cases_id_seq'::regclass);


ALTER TABLE ONLY public.draft ALTER COLUMN id SET DEFAULT nextval('public.draft_id_seq'::regclass);


ALTER TABLE ONLY public.inbound ALTER COLUMN id SET DEFAULT nextval('public.inbound_id_seq'::regclass);


ALTER TABLE ONLY public.outbox ALTER COLUMN id SET DEFAULT nextval('public.outbox_id_seq'::regclass);


ALTER TABLE ONLY public.person ALTER COLUMN id SET DEFAULT nextval('public.person_id_seq'::regclass);


ALTER TABLE ONLY public.post ALTER COLUMN id SET DEFAULT nextval('public.post_id_seq'::regclass);


ALTER TABLE ONLY public.task ALTER COLUMN id SET DEFAULT nextval('public.task_id_seq'::regclass);


ALTER TABLE ONLY public.timer ALTER COLUMN id SET DEFAULT nextval('public.timer_id_seq'::regclass);


INSERT INTO public.address VALUES (1, 1, 'chat', '700000001', 1, NULL, '');
INSERT INTO public.address VALUES (2, 2, 'chat', '700000002', 1, NULL, '');
INSERT INTO public.address VALUES (3, 3, 'chat', '700000003', 1, NULL, '');
INSERT INTO public.address VALUES (4, 5, 'chat', '700000005', 1, NULL, '');
INSERT INTO public.address VALUES (5, 6, 'chat', '700000006', 1, NULL, '');
INSERT INTO public.address VALUES (6, 8, 'chat', '700000008', 1, NULL, '');
INSERT INTO public.address VALUES (7, 1, 'correo', 'rodrigo.aguilar@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (8, 2, 'correo', 'claudia.marroquin@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (9, 3, 'correo', 'carlos.perez@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (10, 4, 'correo', 'marta.lopez@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (11, 5, 'correo', 'beatriz.lima@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (12, 6, 'correo', 'ana.gomez@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (13, 7, 'correo', 'julio.cifuentes@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (14, 8, 'correo', 'irma.choc@sosep.example', 1, NULL, '');
INSERT INTO public.address VALUES (15, 9, 'chat', '740000001', 1, NULL, '');
INSERT INTO public.address VALUES (16, 11, 'chat', '750000001', 1, NULL, '');
INSERT INTO public.address VALUES (17, 12, 'chat', '750000002', 1, NULL, '');
INSERT INTO public.address VALUES (18, 13, 'chat', '750000005', 1, NULL, '');
INSERT INTO public.address VALUES (19, 15, 'chat', '750000012', 1, NULL, '');
INSERT INTO public.address VALUES (20, 17, 'chat', '730000001', 1, NULL, '');
INSERT INTO public.address VALUES (21, 18, 'chat', '730000003', 1, NULL, '');
INSERT INTO public.address VALUES (22, 20, 'chat', '730000006', 1, NULL, '');
INSERT INTO public.address VALUES (23, 9, 'correo', 'domingo.tzul@ine.example', 1, NULL, '');
INSERT INTO public.address VALUES (24, 10, 'correo', 'lisandro.cabrera@ocse.example', 1, NULL, '');
INSERT INTO public.address VALUES (25, 11, 'correo', 'maribel.asturias@igss.example', 1, NULL, '');
INSERT INTO public.address VALUES (26, 12, 'correo', 'zoila.perez@igss.example', 1, NULL, '');
INSERT INTO public.address VALUES (27, 13, 'correo', 'german.ixcoy@igss.example', 1, NULL, '');
INSERT INTO public.address VALUES (28, 14, 'correo', 'graciela.montufar@igss.example', 1, NULL, '');
INSERT INTO public.address VALUES (29, 15, 'correo', 'hortensia.guox@igss.example', 1, NULL, '');
INSERT INTO public.address VALUES (30, 16, 'correo', 'clemente.raxon@igss.example', 1, NULL, '');
INSERT INTO public.address VALUES (31, 17, 'correo', 'ingrid.paredes@seprem.example', 1, NULL, '');
INSERT INTO public.address VALUES (32, 18, 'correo', 'estuardo.galdamez@seprem.example', 1, NULL, '');
INSERT INTO public.address VALUES (33, 19, 'correo', 'gabriela.noriega@seprem.example', 1, NULL, '');
INSERT INTO public.address VALUES (34, 20, 'correo', 'lucrecia.santizo@seprem.example', 1, NULL, '');


INSERT INTO public.alembic_version VALUES ('0001');




INSERT INTO public.case_party VALUES (6, 1);
INSERT INTO public.case_party VALUES (2, 1);
INSERT INTO public.case_party VALUES (3, 1);
INSERT INTO public.case_party VALUES (6, 2);
INSERT INTO public.case_party VALUES (2, 2);
INSERT INTO public.case_party VALUES (6, 3);
INSERT INTO public.case_party VALUES (2, 3);
INSERT INTO public.case_party VALUES (5, 4);
INSERT INTO public.case_party VALUES (7, 4);
INSERT INTO public.case_party VALUES (8, 4);
INSERT INTO public.case_party VALUES (10, 5);
INSERT INTO public.case_party VALUES (10, 6);
INSERT INTO public.case_party VALUES (10, 7);
INSERT INTO public.case_party VALUES (10, 8);
INSERT INTO public.case_party VALUES (10, 9);
INSERT INTO public.case_party VALUES (10, 10);
INSERT INTO public.case_party VALUES (9, 6);
INSERT INTO public.case_party VALUES (9, 7);
INSERT INTO public.case_party VALUES (9, 8);
INSERT INTO public.case_party VALUES (15, 11);
INSERT INTO public.case_party VALUES (15, 12);
INSERT INTO public.case_party VALUES (15, 13);
INSERT INTO public.case_party VALUES (12, 13);
INSERT INTO public.case_party VALUES (13, 13);
INSERT INTO public.case_party VALUES (20, 14);
INSERT INTO public.case_party VALUES (17, 14);
INSERT INTO public.case_party VALUES (18, 14);
INSERT INTO public.case_party VALUES (6, 15);


INSERT INTO public.cases VALUES (8, 'INE-2026-00001.3', 'INE', 'INE-SEN-P2', '2022-12', '2', 2, '53dbaa74a936d51dff6880fe65b45af938742de5c58150506228c06572209772', 10, 10, NULL, 'correo', 1795446000000000, NULL, '{}', '{"1":9}', 1, 5, 'OCSE de Agricultura', '{"planificacion":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","recepcion_fecha":"2026-11-20"}');
INSERT INTO public.cases VALUES (6, 'INE-2026-00001.1', 'INE', 'INE-SEN-P2', '2022-12', 'LISTO', 3, 'ed39fea8a1b813ffba7ae8f9efc4d777ead13987469a89fbd45ebcf4e049d4a6', 10, 10, NULL, 'correo', 1795446000000000, 1795446000000000, '{}', '{"1":9,"2":9,"2.2":9}', 1, 5, 'OCSE de Educación', '{"planificacion":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","recepcion_fecha":"2026-11-20"}');
INSERT INTO public.cases VALUES (1, 'SOSEP-2026-00001', 'SOSEP', 'DS-UI-04', '2024-03', 'FIN', 4, 'ace6df002aa3e2b3c6c1a327cdb46834692f6e11966449bde35d4070c292684b', 6, 6, NULL, 'chat', 1795446000000000, 1795446000000000, '{"Técnico de Hardware y Software":3}', '{"1":6,"2":2,"3":3,"4":3}', 1, NULL, '', '{"asignado":"#3","descripcion":"no imprime","evidencia":"075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","solucion":"Cambié el cable de red","ubicacion":"Dirección Financiera, segundo nivel"}');
INSERT INTO public.cases VALUES (7, 'INE-2026-00001.2', 'INE', 'INE-SEN-P2', '2022-12', 'FIN:devuelta', 3, 'd45e1c3d76ffe7e572a831df68e84e488f6a514cf8a7fa9eb8a2b751194c7af3', 10, 10, NULL, 'correo', 1795446000000000, 1795446000000000, '{}', '{"1":9,"2":9,"2.1":9}', 1, 5, 'OCSE de Salud', '{"planificacion":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","recepcion_fecha":"2026-11-20"}');
INSERT INTO public.cases VALUES (2, 'SOSEP-2026-00002', 'SOSEP', 'DS-UI-04', '2024-03', '3', 2, 'f3c5fcbd4d54bdf727d107e3491418470b618020bda32cb8666779840bc1c700', 6, 6, NULL, 'chat', 1795446000000000, NULL, '{"Técnico de Hardware y Software":3}', '{"1":6,"2":2}', 1, NULL, '', '{"asignado":"#3","descripcion":"no tengo internet","ubicacion":"Dirección Financiera, tercer nivel"}');
INSERT INTO public.cases VALUES (3, 'SOSEP-2026-00003', 'SOSEP', 'DS-UI-04', '2024-03', '3', 2, '2e6af83ddaff0e1e667e62546e8fef3dfaba5a65320d214a4523fa049665dc09', 6, 6, NULL, 'chat', 1795446000000000, NULL, '{"Técnico de Hardware y Software":4}', '{"1":6,"2":2}', 1, NULL, '', '{"asignado":"#4","descripcion":"pantalla azul","ubicacion":"Dirección Financiera, archivo"}');
INSERT INTO public.cases VALUES (4, 'SOSEP-2026-00004', 'SOSEP', 'DS-UI-04', '2024-03', '2', 1, '911bde91d432d5d182ae1a9a311a79e8577b15f13045dc736e6548ec7be7bdef', 7, 8, 5, 'teléfono', 1795446000000000, NULL, '{}', '{"1":5}', 1, NULL, '', '{"beneficiario":"#8","descripcion":"la computadora no enciende","medio":"teléfono","solicitante":"#7","ubicacion":"Sede de Alta Verapaz"}');
INSERT INTO public.cases VALUES (5, 'INE-2026-00001', 'INE', 'INE-SEN-P2', '2022-12', 'tramo:Planificación de cada OCSE', 1, '057b524416e572b855b0e47888d4fef517f0bcfd0e89f605308a04a40edfe4f3', 10, 10, NULL, 'correo', 1795446000000000, NULL, '{}', '{}', 1, NULL, '', '{"solicitud":"planificación de las OCSE"}');
INSERT INTO public.cases VALUES (14, 'SEPREM-2026-00001', 'SEPREM', 'SEPREM-DI-003.1', '2023-12', '4', 7, 'b092faebdefcfe54fcef0c844e4a2d4f08c954ac11413dd67937ab0aad04f695', 20, 20, NULL, 'chat', 1795446000000000, NULL, '{}', '{"1":17,"2":18,"3":17,"4":18,"5":18,"6":17}', 2, NULL, '', '{"alternativas":"Se lleva en Excel","diseno":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","entrega_prevista":"2027-04-30","factible":"Factible con condiciones","necesidad":"Llevar el registro de las capacitaciones","propuesta":"35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","recurso_financiero":"Servidor en la nube, Q9,600.00 al año","recurso_humano":"Un analista durante cuatro meses","recursos":"Un analista asignado; oficio DI-077-2026","solicitud":"sistema nuevo","usuarios":"Las sedes, unas 40 personas"}');
INSERT INTO public.cases VALUES (9, 'INE-2026-00001.4', 'INE', 'INE-SEN-P2', '2022-12', '1', 1, '1329434d544bc6b047ee7d724199b0aa847add095190239931c8257f96467925', 10, 10, NULL, 'correo', 1795446000000000, NULL, '{}', '{}', 1, 5, 'OCSE de Ambiente', '{}');
INSERT INTO public.cases VALUES (10, 'INE-2026-00001.5', 'INE', 'INE-SEN-P2', '2022-12', '1', 1, 'b6673fb51694d0f8c82aca45e30306f55cdb1b0bdab8bbdc78d4890c4b6acb1c', 10, 10, NULL, 'correo', 1795446000000000, NULL, '{}', '{}', 1, 5, 'OCSE de Trabajo', '{}');
INSERT INTO public.cases VALUES (13, 'IGSS-2026-00001.2', 'IGSS', 'IGSS-DP-P3', '2013-02', '4.2', 5, 'fcc64cc0ba63e113fa7852da9c21f62ada50789afa6cd158c8fd5f1d1e0adaea', 15, 15, NULL, 'chat', 1795446000000000, NULL, '{"Analista":13,"Asistente Administrativo":13}', '{"01":15,"02":12,"03":13,"04":13}', 1, 11, 'Hospital General de Enfermedades', '{"asignado":"#13","correspondencia_fecha":"2026-11-23","correspondencia_numero":"2026-8841","cur_numero":"1432","oficio":"0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","oficio_fecha":"2026-11-23","oficio_numero":"HGE-245-2026","verificacion":"Consultas externas 4 % sobre el promedio"}');
INSERT INTO public.cases VALUES (11, 'IGSS-2026-00001', 'IGSS', 'IGSS-DP-P3', '2013-02', 'tramo:Producción de cada dependencia', 1, '906178c61fe5f18d09f4d10573fc36bff1d0db0b77930dde9b6a276a660b7864', 15, 15, NULL, 'chat', 1795446000000000, NULL, '{}', '{}', 1, NULL, '', '{"cur_numero":"1432","oficio":"0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","oficio_fecha":"2026-11-23","oficio_numero":"HGE-245-2026"}');
INSERT INTO public.cases VALUES (12, 'IGSS-2026-00001.1', 'IGSS', 'IGSS-DP-P3', '2013-02', '01', 1, '76a30f47364df932248b7568e59db9d6165b30721d4ede3fb3cf66a37074d9df', 15, 15, NULL, 'chat', 1795446000000000, NULL, '{}', '{}', 1, 11, 'Policlínica', '{}');
INSERT INTO public.cases VALUES (15, 'SOSEP-2026-00005', 'SOSEP', 'DS-UI-04', '2024-03', '2', 1, '61304ab3dd17eb457ca36dc890fe2628f0e8e1cdc9dd7782d383a1acd8d6bdd0', 6, 6, NULL, 'chat', 1795446000000000, NULL, '{}', '{"1":6}', 1, NULL, '', '{"descripcion":"virus","ubicacion":"Dirección Financiera, segundo nivel"}');


INSERT INTO public.content VALUES (1, 1, '\xa1295cb4b74582094f6be645b3f78016', '{"descripcion":"no imprime","evidencia":"075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","ubicacion":"Dirección Financiera, segundo nivel"}', NULL, '{}');
INSERT INTO public.content VALUES (1, 2, '\x1b9b2d1c8a85154a8f08cd0b8be60f78', '{"asignado":"#3"}', NULL, '{}');
INSERT INTO public.content VALUES (1, 3, '\x086e54684bed7f9f0364ed30c87fe2be', '{"solucion":"Cambié el cable de red"}', NULL, '{}');
INSERT INTO public.content VALUES (2, 1, '\xf8f8f4182529195248597c4d78037838', '{"descripcion":"no tengo internet","ubicacion":"Dirección Financiera, tercer nivel"}', NULL, '{}');
INSERT INTO public.content VALUES (2, 2, '\xf419355b4e7b79d3717ee463b8befb6c', '{"asignado":"#3"}', NULL, '{}');
INSERT INTO public.content VALUES (3, 1, '\xeb2ab26fe9b6f522e453c17afc592653', '{"descripcion":"pantalla azul","ubicacion":"Dirección Financiera, archivo"}', NULL, '{}');
INSERT INTO public.content VALUES (3, 2, '\x705ec5ea0c8184943fd9e5b6d61ba4b7', '{"asignado":"#4"}', NULL, '{}');
INSERT INTO public.content VALUES (4, 1, '\x027b8f80cbf0f37130d87d218af13ec7', '{"beneficiario":"#8","descripcion":"la computadora no enciende","medio":"teléfono","solicitante":"#7","ubicacion":"Sede de Alta Verapaz"}', NULL, '{}');
INSERT INTO public.content VALUES (5, 1, '\x6dc7038c37aa636a5b7175c11328b694', '{"solicitud":"planificación de las OCSE"}', NULL, '{}');
INSERT INTO public.content VALUES (6, 2, '\x2fa4c7278a1bab89d148fa8be71661e8', '{"planificacion":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","recepcion_fecha":"2026-11-20"}', NULL, '{}');
INSERT INTO public.content VALUES (7, 2, '\xafb6a79f0d4b65d1a0854c2a64d96ead', '{"planificacion":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","recepcion_fecha":"2026-11-20"}', NULL, '{}');
INSERT INTO public.content VALUES (8, 2, '\x142105589af49a3b2f408f8fede2bd17', '{"planificacion":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","recepcion_fecha":"2026-11-20"}', NULL, '{}');
INSERT INTO public.content VALUES (11, 1, '\x6e939027542457e62dc53c80b060f0c6', '{"cur_numero":"1432","oficio":"0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","oficio_fecha":"2026-11-23","oficio_numero":"HGE-245-2026"}', NULL, '{}');
INSERT INTO public.content VALUES (13, 2, '\x3329d329b29396680c633aefb602c9f3', '{"cur_numero":"1432","oficio":"0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","oficio_fecha":"2026-11-23","oficio_numero":"HGE-245-2026"}', NULL, '{}');
INSERT INTO public.content VALUES (13, 3, '\x0a50b741451b9632919146dd416153c7', '{"asignado":"#13","correspondencia_fecha":"2026-11-23","correspondencia_numero":"2026-8841"}', NULL, '{}');
INSERT INTO public.content VALUES (13, 4, '\x80bb9a8404d073472f1671e039edb9bf', '{"verificacion":"Consultas externas 4 % sobre el promedio"}', NULL, '{}');
INSERT INTO public.content VALUES (14, 1, '\x79a7c8eaad0bd7e5661626abe1922885', '{"solicitud":"sistema nuevo"}', NULL, '{}');
INSERT INTO public.content VALUES (14, 2, '\xfbf82d7fcead2166c4fb201e8bacc2dc', '{"alternativas":"Se lleva en Excel","necesidad":"Llevar el registro de las capacitaciones","usuarios":"Las sedes, unas 40 personas"}', NULL, '{}');
INSERT INTO public.content VALUES (14, 3, '\x42056f8751287bf910b95c6bd15c0d95', '{"factible":"Factible con condiciones","recurso_financiero":"Servidor en la nube, Q9,600.00 al año","recurso_humano":"Un analista durante cuatro meses"}', NULL, '{}');
INSERT INTO public.content VALUES (14, 4, '\xa36e61bd6afaf80e3fbf092f8927beff', '{"recursos":"Un analista asignado; oficio DI-077-2026"}', NULL, '{}');
INSERT INTO public.content VALUES (14, 5, '\x5f8533b978852dbf62c5ce636bfedaae', '{"propuesta":"35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422"}', NULL, '{}');
INSERT INTO public.content VALUES (14, 6, '\xfd39bf51054c098a8e278c8ee5ef2c67', '{"diseno":"02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","entrega_prevista":"2027-04-30"}', NULL, '{}');
INSERT INTO public.content VALUES (15, 1, '\xd7a6589ccc6780800ede4c645a121438', '{"descripcion":"virus","ubicacion":"Dirección Financiera, segundo nivel"}', NULL, '{}');


INSERT INTO public.counter VALUES ('INE', 2026, 1);
INSERT INTO public.counter VALUES ('IGSS', 2026, 1);
INSERT INTO public.counter VALUES ('SEPREM', 2026, 1);
INSERT INTO public.counter VALUES ('SOSEP', 2026, 5);


INSERT INTO public.draft VALUES (4, 3, 'SOSEP', 'DS-UI-04', 5, 1, 'hecho', '', '{}', '[]', 'solucion', 1, 'chat', 1795446000000000);
INSERT INTO public.draft VALUES (7, 8, 'SOSEP', 'DS-UI-04', NULL, 0, '', '', '{"descripcion": "el monitor no enciende"}', '[]', 'ubicacion', 2, 'chat', 1795446000000000);
INSERT INTO public.draft VALUES (12, 9, 'INE', 'INE-SEN-P2', 12, 1, 'hecho', '', '{"planificacion": "02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653"}', '["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653"]', 'recepcion_fecha', 2, 'chat', 1795446000000000);


INSERT INTO public.file VALUES ('075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb', 'foto.jpg', 'image/jpeg', 9, 1795446000000000);
INSERT INTO public.file VALUES ('02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653', 'foto.jpg', 'image/jpeg', 9, 1795446000000000);
INSERT INTO public.file VALUES ('0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41', 'foto.jpg', 'image/jpeg', 11, 1795446000000000);
INSERT INTO public.file VALUES ('35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422', 'foto.jpg', 'image/jpeg', 14, 1795446000000000);


INSERT INTO public.focus VALUES (3, 'chat', 4);
INSERT INTO public.focus VALUES (8, 'chat', 7);
INSERT INTO public.focus VALUES (9, 'chat', 12);


INSERT INTO public.history VALUES (1, 1, 1795446000000000, '42dfd149538a3200d9bedae481788fc76c2a96768b93dc5aa68960a129c5e5a5', '', convert_to('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"","files":["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb"],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"5","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"ae6f3e4e2e2c3f288a119e73225e43e49a73a1aaeead01b2a89158fa59eb4f70","evidencia":"8a73c8d7e32e46ac390c03c89d913ea4e30f1868aef8836f4143bb90be4a12ed","ubicacion":"1ca39b1f755105f7c735c523993b36d38d2469e776483e3aa16a31b35595b8e0"}}', 'UTF8'));
INSERT INTO public.history VALUES (1, 2, 1795446000000000, '36829da48948dad42e8d445773afdb063d6a785bb0eddb293ebddebd5c525347', '42dfd149538a3200d9bedae481788fc76c2a96768b93dc5aa68960a129c5e5a5', convert_to('{"actor":2,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"bab474c5718e5ea09b8b49d84462d5793f64f4a6960d0d12c936243bedac0407","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"42dfd149538a3200d9bedae481788fc76c2a96768b93dc5aa68960a129c5e5a5","proof":"6","reason":"","row":"2","seq":2,"source":"2","target":"3","task":1,"values":{"asignado":"df500ebfa5568b74e935698c81f7c7157e17aa26593358571b75836037d4a63e"}}', 'UTF8'));
INSERT INTO public.history VALUES (1, 3, 1795446000000000, '22b2d8d621ee929ac387ed06342bd45128871b468a8ae6a834d0e94c5259d45a', '36829da48948dad42e8d445773afdb063d6a785bb0eddb293ebddebd5c525347', convert_to('{"actor":3,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"7dacf832d4181df087371dc7dfc81cb86cf461cecba920a8a9ce833063e66003","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"36829da48948dad42e8d445773afdb063d6a785bb0eddb293ebddebd5c525347","proof":"8","reason":"","row":"3","seq":3,"source":"3","target":"4","task":2,"values":{"solucion":"1e76626dfea280785a5c69e2e1ddfda7224b46461569d622fc1de59b00df7d6f"}}', 'UTF8'));
INSERT INTO public.history VALUES (1, 4, 1795446000000000, 'ace6df002aa3e2b3c6c1a327cdb46834692f6e11966449bde35d4070c292684b', '22b2d8d621ee929ac387ed06342bd45128871b468a8ae6a834d0e94c5259d45a', convert_to('{"actor":3,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"8d4f172461d124623c37f417a3093e2222471adae046a49c5ff4c112e10c3e1f","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"22b2d8d621ee929ac387ed06342bd45128871b468a8ae6a834d0e94c5259d45a","proof":"9","reason":"","row":"4","seq":4,"source":"4","target":"FIN","task":3,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (2, 1, 1795446000000000, 'b568fd0117f348d3b5a209e266de20f8f95b86baf5af64f996c0b5f4e0cb7187', '', convert_to('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00002","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"14","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"4ccc6648974cd3a6ecbc1d6809f712932efe14be11f94f9b3daaa430621c9552","ubicacion":"345a75d64e360dcf0739164056b65eec3cdbfc9eb301e0980e05ed2d6b802e6f"}}', 'UTF8'));
INSERT INTO public.history VALUES (2, 2, 1795446000000000, 'f3c5fcbd4d54bdf727d107e3491418470b618020bda32cb8666779840bc1c700', 'b568fd0117f348d3b5a209e266de20f8f95b86baf5af64f996c0b5f4e0cb7187', convert_to('{"actor":2,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00002","channel":"chat","decided_on":"10ed635fbe103b9df004d275231eac419b4af012b3a2341c96788f30638421e6","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"b568fd0117f348d3b5a209e266de20f8f95b86baf5af64f996c0b5f4e0cb7187","proof":"15","reason":"","row":"2","seq":2,"source":"2","target":"3","task":4,"values":{"asignado":"c6eedb27ca7792653047e732501abeaa6639a5115ba7443e489b23ed39cf0285"}}', 'UTF8'));
INSERT INTO public.history VALUES (3, 1, 1795446000000000, '4be3a6ab64341da9d97a5e4cc2388848419df91f6cafca196c2f967e73c53ea6', '', convert_to('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00003","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"21","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"8795e9e91b12f75031b712f81bba22ab23ca4742227fd8fd3bccbc9ee42e2bef","ubicacion":"f8862d372d6455f5e95542abd92049860fc56556025db2432edb001e55077247"}}', 'UTF8'));
INSERT INTO public.history VALUES (3, 2, 1795446000000000, '2e6af83ddaff0e1e667e62546e8fef3dfaba5a65320d214a4523fa049665dc09', '4be3a6ab64341da9d97a5e4cc2388848419df91f6cafca196c2f967e73c53ea6', convert_to('{"actor":2,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00003","channel":"chat","decided_on":"1c5c0f2f48520224e55af9eaf2c839934dcaa50c25ede1dd07ab61a16b0ca973","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"4be3a6ab64341da9d97a5e4cc2388848419df91f6cafca196c2f967e73c53ea6","proof":"22","reason":"","row":"2","seq":2,"source":"2","target":"3","task":6,"values":{"asignado":"70a96733111632db39c949d8bd6eebdab9460715f6d4fdfa9034dcfaee5667af"}}', 'UTF8'));
INSERT INTO public.history VALUES (4, 1, 1795446000000000, '911bde91d432d5d182ae1a9a311a79e8577b15f13045dc736e6548ec7be7bdef', '', convert_to('{"actor":5,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00004","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"31","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"beneficiario":"5e974c3eb557e10bbf92838ba0dc98b87f294095926561505f96a6711b4aa971","descripcion":"c1a5491badd3d322162a559038a97d6cbf728fefc4abb0d996a48cf90069f65e","medio":"68466537dd8b609f31899d9a22649e5abb9712b66bea8c440f713aff9f1c9a85","solicitante":"b7728f5290d070af85b2447d9e83f2bf534ab305f3d3c3a34e6747bc722215c6","ubicacion":"298d6322ecca20eafcc2ca8ebd02128c50d2ee95b217d18bc7f6ac1eef514d08"}}', 'UTF8'));
INSERT INTO public.history VALUES (5, 1, 1795446000000000, '057b524416e572b855b0e47888d4fef517f0bcfd0e89f605308a04a40edfe4f3', '', convert_to('{"actor":10,"answer":"","at":1795446000000000,"case":"INE-2026-00001","channel":"correo","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"<1@cliente.example>","reason":"","row":"1","seq":1,"source":"","target":"tramo:Planificación de cada OCSE","task":null,"values":{"solicitud":"0105de22aada0d547a00917dac8f7314a4b223007d16154ec63921efe15f3b1c"}}', 'UTF8'));
INSERT INTO public.history VALUES (6, 1, 1795446000000000, '86ff938e2f9ea4d5885080106216422072d1ca73b05c7a1fed15e28f435bc72b', '', convert_to('{"actor":10,"answer":"","at":1795446000000000,"case":"INE-2026-00001.1","channel":"correo","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"<1@cliente.example>","reason":"OCSE de Educación","row":"1","seq":1,"source":"","target":"1","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (7, 1, 1795446000000000, 'd1545ad3cd4d6efd6f136c9ef2591c9966d4dfa50645b4ee0c5a4bf6638de77a', '', convert_to('{"actor":10,"answer":"","at":1795446000000000,"case":"INE-2026-00001.2","channel":"correo","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"<1@cliente.example>","reason":"OCSE de Salud","row":"1","seq":1,"source":"","target":"1","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (8, 1, 1795446000000000, '3bd56bb87b504c0c82261c46bc03a1598504d7e5b988c71981694d624cef1e45', '', convert_to('{"actor":10,"answer":"","at":1795446000000000,"case":"INE-2026-00001.3","channel":"correo","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"<1@cliente.example>","reason":"OCSE de Agricultura","row":"1","seq":1,"source":"","target":"1","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (9, 1, 1795446000000000, '1329434d544bc6b047ee7d724199b0aa847add095190239931c8257f96467925', '', convert_to('{"actor":10,"answer":"","at":1795446000000000,"case":"INE-2026-00001.4","channel":"correo","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"<1@cliente.example>","reason":"OCSE de Ambiente","row":"1","seq":1,"source":"","target":"1","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (10, 1, 1795446000000000, 'b6673fb51694d0f8c82aca45e30306f55cdb1b0bdab8bbdc78d4890c4b6acb1c', '', convert_to('{"actor":10,"answer":"","at":1795446000000000,"case":"INE-2026-00001.5","channel":"correo","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"<1@cliente.example>","reason":"OCSE de Trabajo","row":"1","seq":1,"source":"","target":"1","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (6, 2, 1795446000000000, 'fbdcac43c4a3b23004cb3b7c3d834978997f6bb4c8f6d7ee8db453ea0a0b7d3a', '86ff938e2f9ea4d5885080106216422072d1ca73b05c7a1fed15e28f435bc72b', convert_to('{"actor":9,"answer":"hecho","at":1795446000000000,"case":"INE-2026-00001.1","channel":"chat","decided_on":"7d57ff97090a10d22e296aca6c687528ceffab3f16a726c3ab2c5d32f410182b","files":["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653"],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"86ff938e2f9ea4d5885080106216422072d1ca73b05c7a1fed15e28f435bc72b","proof":"37","reason":"","row":"1","seq":2,"source":"1","target":"2","task":9,"values":{"planificacion":"509f79c97152cd694f58b1e2207c01d5ce7eac23800591dab8f4b3dfe42f3129","recepcion_fecha":"11bd928110506518fff073b7f7435f6ae8e87066ef7b8dbe63bd704d4677c79e"}}', 'UTF8'));
INSERT INTO public.history VALUES (7, 2, 1795446000000000, '4d8774b4e261a4be174707433984166040d61977bac7c151c7dc63c344020356', 'd1545ad3cd4d6efd6f136c9ef2591c9966d4dfa50645b4ee0c5a4bf6638de77a', convert_to('{"actor":9,"answer":"hecho","at":1795446000000000,"case":"INE-2026-00001.2","channel":"chat","decided_on":"7d57ff97090a10d22e296aca6c687528ceffab3f16a726c3ab2c5d32f410182b","files":["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653"],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"d1545ad3cd4d6efd6f136c9ef2591c9966d4dfa50645b4ee0c5a4bf6638de77a","proof":"41","reason":"","row":"1","seq":2,"source":"1","target":"2","task":10,"values":{"planificacion":"fdd03956ceb9947d22dce422057d6a7a479bdd768661959b5dba7f574c51669e","recepcion_fecha":"864e761766ea5f5aee919862e1b9deb4355852e5b008d65100008fb2b21a7fbe"}}', 'UTF8'));
INSERT INTO public.history VALUES (8, 2, 1795446000000000, '53dbaa74a936d51dff6880fe65b45af938742de5c58150506228c06572209772', '3bd56bb87b504c0c82261c46bc03a1598504d7e5b988c71981694d624cef1e45', convert_to('{"actor":9,"answer":"hecho","at":1795446000000000,"case":"INE-2026-00001.3","channel":"chat","decided_on":"7d57ff97090a10d22e296aca6c687528ceffab3f16a726c3ab2c5d32f410182b","files":["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653"],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"3bd56bb87b504c0c82261c46bc03a1598504d7e5b988c71981694d624cef1e45","proof":"45","reason":"","row":"1","seq":2,"source":"1","target":"2","task":11,"values":{"planificacion":"10883170812d0e71bd538b308a414720699ae776305336a92b3df023fdfc181a","recepcion_fecha":"fdb53e2c37daae5b99d212b771df4424a210b1f2aaa7c9962bc19bbc4c7881c2"}}', 'UTF8'));
INSERT INTO public.history VALUES (6, 3, 1795446000000000, 'ed39fea8a1b813ffba7ae8f9efc4d777ead13987469a89fbd45ebcf4e049d4a6', 'fbdcac43c4a3b23004cb3b7c3d834978997f6bb4c8f6d7ee8db453ea0a0b7d3a', convert_to('{"actor":9,"answer":"2.2","at":1795446000000000,"case":"INE-2026-00001.1","channel":"chat","decided_on":"cd2e4ef1214b2fbf8ac9e32b81726b7dcceeeff40f3b61955540d4dbc4baba4a","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"fbdcac43c4a3b23004cb3b7c3d834978997f6bb4c8f6d7ee8db453ea0a0b7d3a","proof":"46","reason":"","row":"2.2","seq":3,"source":"2","target":"LISTO","task":14,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (7, 3, 1795446000000000, 'd45e1c3d76ffe7e572a831df68e84e488f6a514cf8a7fa9eb8a2b751194c7af3', '4d8774b4e261a4be174707433984166040d61977bac7c151c7dc63c344020356', convert_to('{"actor":9,"answer":"2.1","at":1795446000000000,"case":"INE-2026-00001.2","channel":"chat","decided_on":"cd2e4ef1214b2fbf8ac9e32b81726b7dcceeeff40f3b61955540d4dbc4baba4a","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"4d8774b4e261a4be174707433984166040d61977bac7c151c7dc63c344020356","proof":"48","reason":"Falta la mesa de julio","row":"2.1","seq":3,"source":"2","target":"FIN:devuelta","task":15,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (11, 1, 1795446000000000, '906178c61fe5f18d09f4d10573fc36bff1d0db0b77930dde9b6a276a660b7864', '', convert_to('{"actor":15,"answer":"","at":1795446000000000,"case":"IGSS-2026-00001","channel":"chat","decided_on":"","files":["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41"],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"57","reason":"","row":"01","seq":1,"source":"","target":"tramo:Producción de cada dependencia","task":null,"values":{"cur_numero":"e6b1264fda0d7b07f4c35998cabcde92f98c674c244556f18c2be4629d81cf0d","oficio":"f36cf0b983dc83fa5108dda8cef24768332d72030498083176f601e768664d8f","oficio_fecha":"857156ed1268c78fc2082919c0382958cfc91020ed05e50355a0bea2ee61bc77","oficio_numero":"fc3e59e23e8dcd1cc7b31e1e16c8c4b5b702324cf73977600be606a5aaad3761"}}', 'UTF8'));
INSERT INTO public.history VALUES (12, 1, 1795446000000000, '76a30f47364df932248b7568e59db9d6165b30721d4ede3fb3cf66a37074d9df', '', convert_to('{"actor":15,"answer":"","at":1795446000000000,"case":"IGSS-2026-00001.1","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"57","reason":"Policlínica","row":"01","seq":1,"source":"","target":"01","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (13, 1, 1795446000000000, '5105533ec055cce438430e87584a80a39b084b3db5f85220d8444770fa830685', '', convert_to('{"actor":15,"answer":"","at":1795446000000000,"case":"IGSS-2026-00001.2","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"57","reason":"Hospital General de Enfermedades","row":"01","seq":1,"source":"","target":"01","task":null,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (13, 2, 1795446000000000, '879578ac578afb94afd383ab9d368cd56d8db0665ed3cda07ce38807120e8e68', '5105533ec055cce438430e87584a80a39b084b3db5f85220d8444770fa830685', convert_to('{"actor":15,"answer":"hecho","at":1795446000000000,"case":"IGSS-2026-00001.2","channel":"chat","decided_on":"fff55c502fe9a84826d66e58a4464eec6b07cc35fd6296616bd4bbe6f172bbba","files":["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41"],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"5105533ec055cce438430e87584a80a39b084b3db5f85220d8444770fa830685","proof":"63","reason":"","row":"01","seq":2,"source":"01","target":"02","task":18,"values":{"cur_numero":"6acc5eaf9028a519570489122bd725f854c183c296922fe51759eb56b943b1e5","oficio":"9f3bc57bcf0289c46f2528c7facede23f4afbe46bd11ebe445b455fb5318e6ae","oficio_fecha":"2194af5ff91c395897acbdf3585bfbecb09a9c1042cc0b13d0488b49e3616d01","oficio_numero":"6ac72017f1ce59b188726e7b9ab9b3890a983ccd52de7199799f02429934e2a1"}}', 'UTF8'));
INSERT INTO public.history VALUES (13, 3, 1795446000000000, '17b85b0e7702a74dece5824debc3f247d950ceb9b5ac7b26e69463b54e10480c', '879578ac578afb94afd383ab9d368cd56d8db0665ed3cda07ce38807120e8e68', convert_to('{"actor":12,"answer":"hecho","at":1795446000000000,"case":"IGSS-2026-00001.2","channel":"chat","decided_on":"bd8ed775c1bfd3a94430a10b41d628a2b89a59c985dca5de5c1173ee25255750","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"879578ac578afb94afd383ab9d368cd56d8db0665ed3cda07ce38807120e8e68","proof":"67","reason":"","row":"02","seq":3,"source":"02","target":"03","task":19,"values":{"asignado":"fbac3678430e8477ce7cc5301396fea54ed4054cacdc07e6ad0e20c75c03b962","correspondencia_fecha":"6680a787e89d9a4c350cea8487cf74afd46b8f12572daf17c3fe2a8ad514f0e0","correspondencia_numero":"c2b27786cfdde4b6b7004f151da36f094b0b4d7e24d2988dc8fb9bbdc36795f0"}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 1, 1795446000000000, '4d108bd46aec327f8867771a9e3541efa5cc6536884e4fdd74b126ada74866ad', '', convert_to('{"actor":20,"answer":"","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"75","reason":"","row":"1","seq":1,"source":"","target":"1","task":null,"values":{"solicitud":"74e7b1ef4e2565a5efb31347bd55d90a6a91d66174abc57c05dfd7dd87250d6f"}}', 'UTF8'));
INSERT INTO public.history VALUES (13, 4, 1795446000000000, 'd298b2ee50eb080f46b7e53648e6160fbcf89752b33b0cbfc0c9f92ef396f8f4', '17b85b0e7702a74dece5824debc3f247d950ceb9b5ac7b26e69463b54e10480c', convert_to('{"actor":13,"answer":"hecho","at":1795446000000000,"case":"IGSS-2026-00001.2","channel":"chat","decided_on":"de745a48756a33156daf038db0dac47361f517f52a7f15e053b99c2c395f3c50","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"17b85b0e7702a74dece5824debc3f247d950ceb9b5ac7b26e69463b54e10480c","proof":"69","reason":"","row":"03","seq":4,"source":"03","target":"04","task":20,"values":{"verificacion":"7afd358ffee337ae53986232bf1bd32531bfc266fdb93c994b5d9890628f419d"}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 2, 1795446000000000, 'd1220f89456cceca3f77715d01bf608fdded10b6ed34ceaca0981901662ab8ba', '4d108bd46aec327f8867771a9e3541efa5cc6536884e4fdd74b126ada74866ad', convert_to('{"actor":17,"answer":"hecho","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"7df9c685d8996712fe654961a7d42fc1c667317a4c96729eed43db9c80b9bb86","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"4d108bd46aec327f8867771a9e3541efa5cc6536884e4fdd74b126ada74866ad","proof":"81","reason":"","row":"1","seq":2,"source":"1","target":"2","task":23,"values":{"alternativas":"41acb59d204749e03abff5aecd05fc7d217277dc849557a4746a9677f414f583","necesidad":"3051d2f9c75f9eb3d0ef04aaa539fa805c3993ae5ee8de17f86e54532541a552","usuarios":"7dd1a26772e96b297132325e046c24bc76722025d1246a46da370b33c1b6d637"}}', 'UTF8'));
INSERT INTO public.history VALUES (13, 5, 1795446000000000, 'fcc64cc0ba63e113fa7852da9c21f62ada50789afa6cd158c8fd5f1d1e0adaea', 'd298b2ee50eb080f46b7e53648e6160fbcf89752b33b0cbfc0c9f92ef396f8f4', convert_to('{"actor":13,"answer":"4.2","at":1795446000000000,"case":"IGSS-2026-00001.2","channel":"chat","decided_on":"77b8dd2a6c653cc2033d42ddcb478df3e928152eac013a7a9cd3834430ce4f15","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"d298b2ee50eb080f46b7e53648e6160fbcf89752b33b0cbfc0c9f92ef396f8f4","proof":"71","reason":"Las emergencias no concuerdan","row":"04","seq":5,"source":"04","target":"4.2","task":21,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 3, 1795446000000000, 'c2fc62cf899b2c35a9a3008ed2cd42aca43889002695ce45a4ba2de32acd06b3', 'd1220f89456cceca3f77715d01bf608fdded10b6ed34ceaca0981901662ab8ba', convert_to('{"actor":18,"answer":"hecho","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"0c80cb63d84be089279bc84fbe5a51853ba87260821e164da0c3fd401b931993","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"d1220f89456cceca3f77715d01bf608fdded10b6ed34ceaca0981901662ab8ba","proof":"85","reason":"","row":"2","seq":3,"source":"2","target":"3","task":24,"values":{"factible":"80cdea2e71a40397035673f3eb267a0e203bce23ae48c239c698f47891eee9b7","recurso_financiero":"3d5f531fc124ea92fa92e18300bf29bd83bb639e34dc4f9119cbee8a0bffd4ed","recurso_humano":"345dd645b0ee3bd9ae04847b5e42831714e31412a0de34098e0ea269a356ef06"}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 4, 1795446000000000, '6fa5aa2e2e69eed04e63bc2e42e72e6a957aee7ea4302b525f31ed0f9391a644', 'c2fc62cf899b2c35a9a3008ed2cd42aca43889002695ce45a4ba2de32acd06b3', convert_to('{"actor":17,"answer":"recursos-gestionados","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"6738c8229ddb918b9c6baec3271ef39c36c2d5daf3e900bc5e70b8d1e97da8e4","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"c2fc62cf899b2c35a9a3008ed2cd42aca43889002695ce45a4ba2de32acd06b3","proof":"87","reason":"","row":"3","seq":4,"source":"3","target":"4","task":25,"values":{"recursos":"b3a1b7bb491705eb938f72a40c2d7459dad7d2d564aeaa29fff1511e745335a3"}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 5, 1795446000000000, '9a8a19037d622fd1232e56b15c5bcc2ab4c2aab3cd8f335449fa30ab2802da48', '6fa5aa2e2e69eed04e63bc2e42e72e6a957aee7ea4302b525f31ed0f9391a644', convert_to('{"actor":18,"answer":"hecho","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"2de869aab0d6fe0709b0102bb4afae4f6bc9fcd650b549d6fea51a975fd371c3","files":["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422"],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"6fa5aa2e2e69eed04e63bc2e42e72e6a957aee7ea4302b525f31ed0f9391a644","proof":"89","reason":"","row":"4","seq":5,"source":"4","target":"5","task":26,"values":{"propuesta":"d76618effa0f76216dbb17c8bc0cb7caa4fac7d0f609915018595b962a073543"}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 6, 1795446000000000, '4b9206eb9cbaf3d6a56dbd8dc4e9529d9bbd438a6954497bcf634687564c633f', '9a8a19037d622fd1232e56b15c5bcc2ab4c2aab3cd8f335449fa30ab2802da48', convert_to('{"actor":18,"answer":"hecho","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"3f39ded3ec225b507c86b2e1608a13325d34c64f2b420be93350ffcf001e9846","files":["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653"],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"9a8a19037d622fd1232e56b15c5bcc2ab4c2aab3cd8f335449fa30ab2802da48","proof":"93","reason":"","row":"5","seq":6,"source":"5","target":"6","task":27,"values":{"diseno":"650cbd87aee508c494c6a96e8d7b4b3c9e0ee66d7ff93ed57699ae94999ce678","entrega_prevista":"e3c31b95b09d3e160fec1c5372af51c773df0fe949d7e769a3cdaa5adb99cdba"}}', 'UTF8'));
INSERT INTO public.history VALUES (14, 7, 1795446000000000, 'b092faebdefcfe54fcef0c844e4a2d4f08c954ac11413dd67937ab0aad04f695', '4b9206eb9cbaf3d6a56dbd8dc4e9529d9bbd438a6954497bcf634687564c633f', convert_to('{"actor":17,"answer":"no-devolver-con-observaciones","at":1795446000000000,"case":"SEPREM-2026-00001","channel":"chat","decided_on":"1625c4669a904ba4c92f55c69cf866d4f1811c8f315edc429f72de64307c0624","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"4b9206eb9cbaf3d6a56dbd8dc4e9529d9bbd438a6954497bcf634687564c633f","proof":"95","reason":"Falta el perfil de consulta","row":"6","seq":7,"source":"6","target":"4","task":28,"values":{}}', 'UTF8'));
INSERT INTO public.history VALUES (15, 1, 1795446000000000, '61304ab3dd17eb457ca36dc890fe2628f0e8e1cdc9dd7782d383a1acd8d6bdd0', '', convert_to('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00005","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"100","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"652eab81bfca4ed3b53b4761bd16d75597c0f684b97f8e07f186cad4f5bdd0e7","ubicacion":"c5efb8cad24fee6577b777b6f20394c711f999122bb623649786118616177050"}}', 'UTF8'));


INSERT INTO public.inbound VALUES (1, 'chat', '1', '700000006', convert_to('{"update_id": 1, "message": {"message_id": 1, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "no imprime"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (2, 'chat', '2', '700000006', convert_to('{"update_id": 2, "callback_query": {"id": "2", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.1.1.i.~qs1vF4Z-Su", "message": {"message_id": 1, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (3, 'chat', '3', '700000006', convert_to('{"update_id": 3, "message": {"message_id": 3, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, segundo nivel"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (4, 'chat', '4', '700000006', convert_to('{"update_id": 4, "message": {"message_id": 4, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (5, 'chat', '5', '700000006', convert_to('{"update_id": 5, "callback_query": {"id": "5", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.1.4.e.~DvuFmBhz6A", "message": {"message_id": 4, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (6, 'chat', '6', '700000002', convert_to('{"update_id": 6, "callback_query": {"id": "6", "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "chat_instance": "1", "data": "t.1.1.0.p3~-sM_60BopL", "message": {"message_id": 5, "date": 1795446000, "chat": {"id": 700000002, "type": "private", "first_name": "x"}, "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (7, 'chat', '7', '700000003', convert_to('{"update_id": 7, "callback_query": {"id": "7", "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "chat_instance": "1", "data": "t.2.1.0.~UxujnM14mA", "message": {"message_id": 10, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (8, 'chat', '8', '700000003', convert_to('{"update_id": 8, "message": {"message_id": 8, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "Cambi\u00e9 el cable de red"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (9, 'chat', '9', '700000003', convert_to('{"update_id": 9, "callback_query": {"id": "9", "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "chat_instance": "1", "data": "t.3.1.0.~WthW_sILuK", "message": {"message_id": 15, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (10, 'chat', '10', '700000006', convert_to('{"update_id": 10, "message": {"message_id": 10, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "no tengo internet"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (11, 'chat', '11', '700000006', convert_to('{"update_id": 11, "callback_query": {"id": "11", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.3.1.i.~QGaqCEyLxx", "message": {"message_id": 21, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (37, 'chat', '36', '740000001', convert_to('{"update_id": 36, "message": {"message_id": 36, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "20/11/2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (12, 'chat', '12', '700000006', convert_to('{"update_id": 12, "message": {"message_id": 12, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, tercer nivel"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (13, 'chat', '13', '700000006', convert_to('{"update_id": 13, "callback_query": {"id": "13", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.3.3.s.~m1U3XSUbby", "message": {"message_id": 23, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (14, 'chat', '14', '700000006', convert_to('{"update_id": 14, "callback_query": {"id": "14", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.3.4.e.~ASqvknHZ72", "message": {"message_id": 24, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (15, 'chat', '15', '700000002', convert_to('{"update_id": 15, "callback_query": {"id": "15", "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "chat_instance": "1", "data": "t.4.1.0.p3~BhBP2prsCW", "message": {"message_id": 25, "date": 1795446000, "chat": {"id": 700000002, "type": "private", "first_name": "x"}, "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (19, 'chat', '19', '700000006', convert_to('{"update_id": 19, "message": {"message_id": 19, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, archivo"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (20, 'chat', '20', '700000006', convert_to('{"update_id": 20, "callback_query": {"id": "20", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.5.3.s.~3xMkPITKRa", "message": {"message_id": 35, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (21, 'chat', '21', '700000006', convert_to('{"update_id": 21, "callback_query": {"id": "21", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.5.4.e.~SOLo3Wp4j4", "message": {"message_id": 36, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (22, 'chat', '22', '700000002', convert_to('{"update_id": 22, "callback_query": {"id": "22", "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "chat_instance": "1", "data": "t.6.1.0.p4~FK5rygstzy", "message": {"message_id": 37, "date": 1795446000, "chat": {"id": 700000002, "type": "private", "first_name": "x"}, "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (27, 'chat', '27', '700000005', convert_to('{"update_id": 27, "message": {"message_id": 27, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "Irma Choc"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (28, 'chat', '28', '700000005', convert_to('{"update_id": 28, "callback_query": {"id": "28", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.5.o.0~2luLqUbnWd", "message": {"message_id": 47, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (29, 'chat', '29', '700000005', convert_to('{"update_id": 29, "message": {"message_id": 29, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "Sede de Alta Verapaz"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (30, 'chat', '30', '700000005', convert_to('{"update_id": 30, "callback_query": {"id": "30", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.7.s.~VOILcOJhnD", "message": {"message_id": 49, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (31, 'chat', '31', '700000005', convert_to('{"update_id": 31, "callback_query": {"id": "31", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.8.e.~_VOOprENeF", "message": {"message_id": 50, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (16, 'chat', '16', '700000003', convert_to('{"update_id": 16, "callback_query": {"id": "16", "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "chat_instance": "1", "data": "t.5.1.0.~08azKS9EAG", "message": {"message_id": 30, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (17, 'chat', '17', '700000006', convert_to('{"update_id": 17, "message": {"message_id": 17, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "pantalla azul"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (18, 'chat', '18', '700000006', convert_to('{"update_id": 18, "callback_query": {"id": "18", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.5.1.i.~iPxDYAJlrr", "message": {"message_id": 33, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (23, 'chat', '23', '700000005', convert_to('{"update_id": 23, "message": {"message_id": 23, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "la computadora no enciende"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (24, 'chat', '24', '700000005', convert_to('{"update_id": 24, "callback_query": {"id": "24", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.1.i.~AeYiM1tbEp", "message": {"message_id": 43, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (25, 'chat', '25', '700000005', convert_to('{"update_id": 25, "callback_query": {"id": "25", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.2.o.1~eJdEMkDT6C", "message": {"message_id": 44, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (26, 'chat', '26', '700000005', convert_to('{"update_id": 26, "message": {"message_id": 26, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "julio cifuentes"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (32, 'chat', '32', '700000008', convert_to('{"update_id": 32, "message": {"message_id": 32, "date": 1795446000, "chat": {"id": 700000008, "type": "private", "first_name": "x"}, "from": {"id": 700000008, "is_bot": false, "first_name": "Irma", "last_name": "Choc Caal"}, "text": "el monitor no enciende"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (33, 'chat', '33', '700000008', convert_to('{"update_id": 33, "callback_query": {"id": "33", "from": {"id": 700000008, "is_bot": false, "first_name": "Irma", "last_name": "Choc Caal"}, "chat_instance": "1", "data": "f.7.1.i.~60Av-X5gCw", "message": {"message_id": 57, "date": 1795446000, "chat": {"id": 700000008, "type": "private", "first_name": "x"}, "from": {"id": 700000008, "is_bot": false, "first_name": "Irma", "last_name": "Choc Caal"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (34, 'correo', '<1@cliente.example>', 'lisandro.cabrera@ocse.example', convert_to('Authentication-Results: mx.oficina.example; dmarc=pass header.from=ocse.example
From: "Lisandro Cabrera Pop" <lisandro.cabrera@ocse.example>
To: ventanilla@oficina.example
Subject: =?utf-8?q?planificaci=C3=B3n?= de las OCSE
Message-ID: <1@cliente.example>
Date: Mon, 23 Nov 2026 15:00:00 +0000
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit
MIME-Version: 1.0

planificación de las OCSE
', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (35, 'chat', '34', '740000001', convert_to('{"update_id": 34, "callback_query": {"id": "34", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "t.9.1.0.~SYoMX9ZG2r", "message": {"message_id": 59, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (36, 'chat', '35', '740000001', convert_to('{"update_id": 35, "message": {"message_id": 35, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (38, 'chat', '37', '740000001', convert_to('{"update_id": 37, "callback_query": {"id": "37", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "f.8.3.e.~F5G0t2hqRm", "message": {"message_id": 72, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (39, 'chat', '38', '740000001', convert_to('{"update_id": 38, "callback_query": {"id": "38", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "t.a.1.0.~2riM0aa47S", "message": {"message_id": 61, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (40, 'chat', '39', '740000001', convert_to('{"update_id": 39, "message": {"message_id": 39, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (41, 'chat', '40', '740000001', convert_to('{"update_id": 40, "message": {"message_id": 40, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "20/11/2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (42, 'chat', '41', '740000001', convert_to('{"update_id": 41, "callback_query": {"id": "41", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "f.9.3.e.~9jDW_zSKlF", "message": {"message_id": 81, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (43, 'chat', '42', '740000001', convert_to('{"update_id": 42, "callback_query": {"id": "42", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "t.b.1.0.~W8FSva05_0", "message": {"message_id": 63, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (44, 'chat', '43', '740000001', convert_to('{"update_id": 43, "message": {"message_id": 43, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (45, 'chat', '44', '740000001', convert_to('{"update_id": 44, "message": {"message_id": 44, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "20/11/2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (46, 'chat', '45', '740000001', convert_to('{"update_id": 45, "callback_query": {"id": "45", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "f.a.3.e.~VK7qN0Afhv", "message": {"message_id": 90, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (47, 'chat', '46', '740000001', convert_to('{"update_id": 46, "callback_query": {"id": "46", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "t.e.1.1.~wV0wl1pQRY", "message": {"message_id": 77, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (48, 'chat', '47', '740000001', convert_to('{"update_id": 47, "callback_query": {"id": "47", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "t.f.1.0.~vqyQKy-Ov9", "message": {"message_id": 86, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (49, 'chat', '48', '740000001', convert_to('{"update_id": 48, "message": {"message_id": 48, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "Falta la mesa de julio"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (50, 'chat', '49', '740000001', convert_to('{"update_id": 49, "callback_query": {"id": "49", "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "chat_instance": "1", "data": "t.c.1.0.~AFkkHfasSG", "message": {"message_id": 65, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (51, 'chat', '50', '740000001', convert_to('{"update_id": 50, "message": {"message_id": 50, "date": 1795446000, "chat": {"id": 740000001, "type": "private", "first_name": "x"}, "from": {"id": 740000001, "is_bot": false, "first_name": "Domingo", "last_name": "Tzul Ajanel"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (52, 'chat', '51', '750000012', convert_to('{"update_id": 51, "message": {"message_id": 51, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "informe mensual de metas f\u00edsicas"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (53, 'chat', '52', '750000012', convert_to('{"update_id": 52, "callback_query": {"id": "52", "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "chat_instance": "1", "data": "f.d.1.i.~J2unUAucX1", "message": {"message_id": 104, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (54, 'chat', '53', '750000012', convert_to('{"update_id": 53, "message": {"message_id": 53, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "HGE-245-2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (55, 'chat', '54', '750000012', convert_to('{"update_id": 54, "message": {"message_id": 54, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "23/11/2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (56, 'chat', '55', '750000012', convert_to('{"update_id": 55, "message": {"message_id": 55, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "1432"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (57, 'chat', '56', '750000012', convert_to('{"update_id": 56, "message": {"message_id": 56, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 11}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (58, 'chat', '57', '750000012', convert_to('{"update_id": 57, "callback_query": {"id": "57", "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "chat_instance": "1", "data": "f.d.6.e.~qSnup3rHwc", "message": {"message_id": 109, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (59, 'chat', '58', '750000012', convert_to('{"update_id": 58, "callback_query": {"id": "58", "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "chat_instance": "1", "data": "t.i.1.0.~WYVUni6seT", "message": {"message_id": 111, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (60, 'chat', '59', '750000012', convert_to('{"update_id": 59, "message": {"message_id": 59, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "HGE-245-2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (61, 'chat', '60', '750000012', convert_to('{"update_id": 60, "message": {"message_id": 60, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "23/11/2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (62, 'chat', '61', '750000012', convert_to('{"update_id": 61, "message": {"message_id": 61, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "1432"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (63, 'chat', '62', '750000012', convert_to('{"update_id": 62, "message": {"message_id": 62, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 11}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (64, 'chat', '63', '750000012', convert_to('{"update_id": 63, "callback_query": {"id": "63", "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "chat_instance": "1", "data": "f.e.5.e.~kk5TuWqmDB", "message": {"message_id": 118, "date": 1795446000, "chat": {"id": 750000012, "type": "private", "first_name": "x"}, "from": {"id": 750000012, "is_bot": false, "first_name": "Hortensia", "last_name": "Guox Tun"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (65, 'chat', '64', '750000002', convert_to('{"update_id": 64, "callback_query": {"id": "64", "from": {"id": 750000002, "is_bot": false, "first_name": "Zoila", "last_name": "P\u00e9rez Chox"}, "chat_instance": "1", "data": "t.j.1.0.p13~DGMOdytIAn", "message": {"message_id": 125, "date": 1795446000, "chat": {"id": 750000002, "type": "private", "first_name": "x"}, "from": {"id": 750000002, "is_bot": false, "first_name": "Zoila", "last_name": "P\u00e9rez Chox"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (66, 'chat', '65', '750000002', convert_to('{"update_id": 65, "message": {"message_id": 65, "date": 1795446000, "chat": {"id": 750000002, "type": "private", "first_name": "x"}, "from": {"id": 750000002, "is_bot": false, "first_name": "Zoila", "last_name": "P\u00e9rez Chox"}, "text": "2026-8841"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (67, 'chat', '66', '750000002', convert_to('{"update_id": 66, "message": {"message_id": 66, "date": 1795446000, "chat": {"id": 750000002, "type": "private", "first_name": "x"}, "from": {"id": 750000002, "is_bot": false, "first_name": "Zoila", "last_name": "P\u00e9rez Chox"}, "text": "23/11/2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (68, 'chat', '67', '750000002', convert_to('{"update_id": 67, "callback_query": {"id": "67", "from": {"id": 750000002, "is_bot": false, "first_name": "Zoila", "last_name": "P\u00e9rez Chox"}, "chat_instance": "1", "data": "f.f.3.e.~-i254nq1ES", "message": {"message_id": 129, "date": 1795446000, "chat": {"id": 750000002, "type": "private", "first_name": "x"}, "from": {"id": 750000002, "is_bot": false, "first_name": "Zoila", "last_name": "P\u00e9rez Chox"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (69, 'chat', '68', '750000005', convert_to('{"update_id": 68, "callback_query": {"id": "68", "from": {"id": 750000005, "is_bot": false, "first_name": "Germ\u00e1n", "last_name": "Ixcoy Batres"}, "chat_instance": "1", "data": "t.k.1.0.~QKkeT4aLEq", "message": {"message_id": 134, "date": 1795446000, "chat": {"id": 750000005, "type": "private", "first_name": "x"}, "from": {"id": 750000005, "is_bot": false, "first_name": "Germ\u00e1n", "last_name": "Ixcoy Batres"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (70, 'chat', '69', '750000005', convert_to('{"update_id": 69, "message": {"message_id": 69, "date": 1795446000, "chat": {"id": 750000005, "type": "private", "first_name": "x"}, "from": {"id": 750000005, "is_bot": false, "first_name": "Germ\u00e1n", "last_name": "Ixcoy Batres"}, "text": "Consultas externas 4 % sobre el promedio"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (71, 'chat', '70', '750000005', convert_to('{"update_id": 70, "callback_query": {"id": "70", "from": {"id": 750000005, "is_bot": false, "first_name": "Germ\u00e1n", "last_name": "Ixcoy Batres"}, "chat_instance": "1", "data": "t.l.1.1.~gPTqsnGuYU", "message": {"message_id": 139, "date": 1795446000, "chat": {"id": 750000005, "type": "private", "first_name": "x"}, "from": {"id": 750000005, "is_bot": false, "first_name": "Germ\u00e1n", "last_name": "Ixcoy Batres"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (72, 'chat', '71', '750000005', convert_to('{"update_id": 71, "message": {"message_id": 71, "date": 1795446000, "chat": {"id": 750000005, "type": "private", "first_name": "x"}, "from": {"id": 750000005, "is_bot": false, "first_name": "Germ\u00e1n", "last_name": "Ixcoy Batres"}, "text": "Las emergencias no concuerdan"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (73, 'chat', '72', '730000006', convert_to('{"update_id": 72, "message": {"message_id": 72, "date": 1795446000, "chat": {"id": 730000006, "type": "private", "first_name": "x"}, "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "text": "sistema nuevo"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (74, 'chat', '73', '730000006', convert_to('{"update_id": 73, "callback_query": {"id": "73", "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "chat_instance": "1", "data": "f.i.1.i.~qIa78kjnkn", "message": {"message_id": 148, "date": 1795446000, "chat": {"id": 730000006, "type": "private", "first_name": "x"}, "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (75, 'chat', '74', '730000006', convert_to('{"update_id": 74, "callback_query": {"id": "74", "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "chat_instance": "1", "data": "f.i.2.s.~qrXDMiq1h4", "message": {"message_id": 149, "date": 1795446000, "chat": {"id": 730000006, "type": "private", "first_name": "x"}, "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (85, 'chat', '84', '730000003', convert_to('{"update_id": 84, "message": {"message_id": 84, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "Servidor en la nube, Q9,600.00 al a\u00f1o"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (86, 'chat', '85', '730000003', convert_to('{"update_id": 85, "callback_query": {"id": "85", "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "chat_instance": "1", "data": "f.k.3.e.~TIJCEs_Gb7", "message": {"message_id": 169, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (76, 'chat', '75', '730000006', convert_to('{"update_id": 75, "callback_query": {"id": "75", "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "chat_instance": "1", "data": "f.i.3.e.~khESlZEqxJ", "message": {"message_id": 150, "date": 1795446000, "chat": {"id": 730000006, "type": "private", "first_name": "x"}, "from": {"id": 730000006, "is_bot": false, "first_name": "Lucrecia", "last_name": "Santizo Mej\u00eda"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (77, 'chat', '76', '730000001', convert_to('{"update_id": 76, "callback_query": {"id": "76", "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "chat_instance": "1", "data": "t.n.1.0.~xwDErkDs9n", "message": {"message_id": 151, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (78, 'chat', '77', '730000001', convert_to('{"update_id": 77, "message": {"message_id": 77, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "Llevar el registro de las capacitaciones"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (79, 'chat', '78', '730000001', convert_to('{"update_id": 78, "message": {"message_id": 78, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "Las sedes, unas 40 personas"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (80, 'chat', '79', '730000001', convert_to('{"update_id": 79, "message": {"message_id": 79, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "Se lleva en Excel"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (81, 'chat', '80', '730000001', convert_to('{"update_id": 80, "callback_query": {"id": "80", "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "chat_instance": "1", "data": "f.j.4.s.~kStOaf7sxF", "message": {"message_id": 157, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (82, 'chat', '81', '730000001', convert_to('{"update_id": 81, "callback_query": {"id": "81", "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "chat_instance": "1", "data": "f.j.5.e.~6tlvvsUlsZ", "message": {"message_id": 158, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (83, 'chat', '82', '730000003', convert_to('{"update_id": 82, "callback_query": {"id": "82", "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "chat_instance": "1", "data": "t.o.1.0.1~l14-fk5wNY", "message": {"message_id": 165, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (84, 'chat', '83', '730000003', convert_to('{"update_id": 83, "message": {"message_id": 83, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "Un analista durante cuatro meses"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (87, 'chat', '86', '730000001', convert_to('{"update_id": 86, "callback_query": {"id": "86", "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "chat_instance": "1", "data": "t.p.1.0.~yU1_pPDSK9", "message": {"message_id": 174, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (88, 'chat', '87', '730000001', convert_to('{"update_id": 87, "message": {"message_id": 87, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "Un analista asignado; oficio DI-077-2026"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (89, 'chat', '88', '730000003', convert_to('{"update_id": 88, "callback_query": {"id": "88", "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "chat_instance": "1", "data": "t.q.1.0.~kjCMA1rWZd", "message": {"message_id": 179, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (90, 'chat', '89', '730000003', convert_to('{"update_id": 89, "message": {"message_id": 89, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 14}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (91, 'chat', '90', '730000003', convert_to('{"update_id": 90, "callback_query": {"id": "90", "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "chat_instance": "1", "data": "t.r.1.0.~Z-pzj_a-AM", "message": {"message_id": 185, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (92, 'chat', '91', '730000003', convert_to('{"update_id": 91, "message": {"message_id": 91, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (93, 'chat', '92', '730000003', convert_to('{"update_id": 92, "message": {"message_id": 92, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "30/04/2027"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (94, 'chat', '93', '730000003', convert_to('{"update_id": 93, "callback_query": {"id": "93", "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "chat_instance": "1", "data": "f.n.3.e.~hmZejBRWlo", "message": {"message_id": 190, "date": 1795446000, "chat": {"id": 730000003, "type": "private", "first_name": "x"}, "from": {"id": 730000003, "is_bot": false, "first_name": "Estuardo", "last_name": "Gald\u00e1mez Rivas"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (95, 'chat', '94', '730000001', convert_to('{"update_id": 94, "callback_query": {"id": "94", "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "chat_instance": "1", "data": "t.s.1.1.~bISZgFyx3Y", "message": {"message_id": 195, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (96, 'chat', '95', '730000001', convert_to('{"update_id": 95, "message": {"message_id": 95, "date": 1795446000, "chat": {"id": 730000001, "type": "private", "first_name": "x"}, "from": {"id": 730000001, "is_bot": false, "first_name": "Ingrid", "last_name": "Paredes Sical"}, "text": "Falta el perfil de consulta"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (97, 'chat', '96', '700000006', convert_to('{"update_id": 96, "message": {"message_id": 96, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "virus"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (98, 'chat', '97', '700000006', convert_to('{"update_id": 97, "callback_query": {"id": "97", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.p.1.i.~2D-PH8DVKT", "message": {"message_id": 203, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (99, 'chat', '98', '700000006', convert_to('{"update_id": 98, "message": {"message_id": 98, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, segundo nivel"}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (100, 'chat', '99', '700000006', convert_to('{"update_id": 99, "callback_query": {"id": "99", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.p.3.s.~H7hcfBT49D", "message": {"message_id": 205, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);
INSERT INTO public.inbound VALUES (101, 'chat', '100', '700000006', convert_to('{"update_id": 100, "callback_query": {"id": "100", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.p.4.e.~zU0ynoe9_8", "message": {"message_id": 206, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}', 'UTF8'), 'done', '', 0, 1795446000000000);






INSERT INTO public.meta VALUES ('roster', 2);


INSERT INTO public.outbox VALUES (1, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.1.1.i."]],[["No","f.1.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:1', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (2, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.1.2.b."],["Cancelar","f.1.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:2', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (5, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 1, 'SOSEP-2026-00001', 1, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.1.1.0.p3"]],[["Marta López Xicará","t.1.1.0.p4"]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:5', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00001
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (3, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.1.3.s."],["Atrás","f.1.3.b."],["Cancelar","f.1.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:3', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (4, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.1.4.e."]],[["Corregir un dato","f.1.4.f."],["Cancelar","f.1.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:4', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (7, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"numero":"SOSEP-2026-00001","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:7', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00001
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (6, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 1, 'SOSEP-2026-00001', 1, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.1.1.0.p3"]],[["Marta López Xicará","t.1.1.0.p4"]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.6.33514b724042bace@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00001
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (12, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, NULL, '', 2, 1, '{"buttons":[[["Cancelar","f.2.1.x."]]],"key":"pregunta","params":{"ejemplo":"Cambié el cable de red y configuré de nuevo la impresora","error":"","pregunta":"¿Qué encontró y cómo lo solucionó?","titulo":"Soporte Técnico · SOSEP-2026-00001 · Falla solucionada"}}', '', '', '[]', NULL, '700000003:12', 'Soporte Técnico · SOSEP-2026-00001 · Falla solucionada
Soporte Técnico · SOSEP-2026-00001 · Falla solucionada
¿Qué encontró y cómo lo solucionó?
Por ejemplo: Cambié el cable de red y configuré de nuevo la impresora', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (8, '', 'chat', '700000002', 0, 'sent', 1, 0, 0, 'me', 2, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"numero":"SOSEP-2026-00001","paso":"2","quien":"Ing. Claudia Marroquín de Paz","respuesta":"Asignar","titulo":"Soporte Técnico"}}', '', '', '[]', 5, '700000002:8', 'Soporte Técnico: paso 2 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 2
✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026 a las 09:00
Técnico de Hardware y Software: Carlos Pérez Tzoc', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (9, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00001","texto":"Su solicitud SOSEP-2026-00001 ya tiene técnico: Carlos Pérez Tzoc.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:9', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00001
Su solicitud SOSEP-2026-00001 ya tiene técnico: Carlos Pérez Tzoc.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (10, '', 'chat', '700000003', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 2, 1, '{"buttons":[[["Falla solucionada","t.2.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00001","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:10', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00001
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (11, '', 'correo', 'carlos.perez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 2, 1, '{"buttons":[[["Falla solucionada","t.2.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00001","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.11.70d6215ac3c648e8@oficina.example>', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00001
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (13, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solución","Cambié el cable de red"]],"numero":"SOSEP-2026-00001","paso":"3","quien":"Carlos Pérez Tzoc","respuesta":"Falla solucionada","titulo":"Soporte Técnico"}}', '', '', '[]', 10, '700000003:13', 'Soporte Técnico: paso 3 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 3
✔ Falla solucionada — Carlos Pérez Tzoc, 23/11/2026 a las 09:00
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (16, '', 'correo', 'carlos.perez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 3, 1, '{"buttons":[[["Concluir y avisar al usuario","t.3.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Solución","Cambié el cable de red"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"4","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.16.f070b904dcf4f8da@oficina.example>', 'Soporte Técnico, paso 4
Soporte Técnico · SOSEP-2026-00001
Paso 4: le corresponde a usted.
Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.
Solicita: Licda. Ana Gómez Chávez
Técnico de Hardware y Software: Carlos Pérez Tzoc
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (14, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solución","Cambié el cable de red"]],"numero":"SOSEP-2026-00001","paso":"3","quien":"Carlos Pérez Tzoc","respuesta":"Falla solucionada","titulo":"Soporte Técnico"}}', '', '', '[]', 12, '700000003:14', 'Soporte Técnico: paso 3 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 3
✔ Falla solucionada — Carlos Pérez Tzoc, 23/11/2026 a las 09:00
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (17, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"registrado","params":{"datos":[["Solución","Cambié el cable de red"]],"numero":"SOSEP-2026-00001","respuesta":"Falla solucionada","sigue":"Ahora la tiene: Carlos Pérez Tzoc.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:17', 'Registrado: Falla solucionada
Soporte Técnico · SOSEP-2026-00001
Quedó registrado: Falla solucionada.
Solución: Cambié el cable de red
Ahora la tiene: Carlos Pérez Tzoc.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (15, '', 'chat', '700000003', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 3, 1, '{"buttons":[[["Concluir y avisar al usuario","t.3.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Solución","Cambié el cable de red"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"4","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:15', 'Soporte Técnico, paso 4
Soporte Técnico · SOSEP-2026-00001
Paso 4: le corresponde a usted.
Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.
Solicita: Licda. Ana Gómez Chávez
Técnico de Hardware y Software: Carlos Pérez Tzoc
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (32, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, NULL, '', 5, 1, '{"buttons":[[["Cancelar","f.4.1.x."]]],"key":"pregunta","params":{"ejemplo":"Cambié el cable de red y configuré de nuevo la impresora","error":"","pregunta":"¿Qué encontró y cómo lo solucionó?","titulo":"Soporte Técnico · SOSEP-2026-00002 · Falla solucionada"}}', '', '', '[]', NULL, '700000003:32', 'Soporte Técnico · SOSEP-2026-00002 · Falla solucionada
Soporte Técnico · SOSEP-2026-00002 · Falla solucionada
¿Qué encontró y cómo lo solucionó?
Por ejemplo: Cambié el cable de red y configuré de nuevo la impresora', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (18, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[],"numero":"SOSEP-2026-00001","paso":"4","quien":"Carlos Pérez Tzoc","respuesta":"Concluir y avisar al usuario","titulo":"Soporte Técnico"}}', '', '', '[]', 15, '700000003:18', 'Soporte Técnico: paso 4 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 4
✔ Concluir y avisar al usuario — Carlos Pérez Tzoc, 23/11/2026 a las 09:00', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (19, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00001","texto":"Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:19', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00001
Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (20, '', 'correo', 'ana.gomez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00001","texto":"Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.20.404092d444d5ee31@oficina.example>', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00001
Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (33, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.5.1.i."]],[["No","f.5.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:33', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (21, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.3.1.i."]],[["No","f.3.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:21', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (42, '', 'correo', 'marta.lopez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 4, 3, 'SOSEP-2026-00003', 7, 1, '{"buttons":[[["Falla solucionada","t.7.1.0."]]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"],["Técnico de Hardware y Software","Marta López Xicará"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00003","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.42.1dd783c0b464056a@oficina.example>', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00003
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
Técnico de Hardware y Software: Marta López Xicará
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (31, '', 'correo', 'carlos.perez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 3, 2, 'SOSEP-2026-00002', 5, 1, '{"buttons":[[["Falla solucionada","t.5.1.0."]]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00002","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.31.bb15ef0515f87b8f@oficina.example>', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00002
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (28, '', 'chat', '700000002', 0, 'sent', 1, 0, 0, 'me', 2, 2, 'SOSEP-2026-00002', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"numero":"SOSEP-2026-00002","paso":"2","quien":"Ing. Claudia Marroquín de Paz","respuesta":"Asignar","titulo":"Soporte Técnico"}}', '', '', '[]', 25, '700000002:28', 'Soporte Técnico: paso 2 hecho
Soporte Técnico · SOSEP-2026-00002
Paso 2
✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026 a las 09:00
Técnico de Hardware y Software: Carlos Pérez Tzoc', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (29, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 2, 'SOSEP-2026-00002', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00002","texto":"Su solicitud SOSEP-2026-00002 ya tiene técnico: Carlos Pérez Tzoc.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:29', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00002
Su solicitud SOSEP-2026-00002 ya tiene técnico: Carlos Pérez Tzoc.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (30, '', 'chat', '700000003', 1, 'sent', 1, 0, 0, 'me', 3, 2, 'SOSEP-2026-00002', 5, 1, '{"buttons":[[["Falla solucionada","t.5.1.0."]]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00002","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:30', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00002
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (40, '', 'chat', '700000002', 0, 'sent', 1, 0, 0, 'me', 2, 3, 'SOSEP-2026-00003', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Técnico de Hardware y Software","Marta López Xicará"]],"numero":"SOSEP-2026-00003","paso":"2","quien":"Ing. Claudia Marroquín de Paz","respuesta":"Asignar","titulo":"Soporte Técnico"}}', '', '', '[]', 37, '700000002:40', 'Soporte Técnico: paso 2 hecho
Soporte Técnico · SOSEP-2026-00003
Paso 2
✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026 a las 09:00
Técnico de Hardware y Software: Marta López Xicará', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (41, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 3, 'SOSEP-2026-00003', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00003","texto":"Su solicitud SOSEP-2026-00003 ya tiene técnico: Marta López Xicará.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:41', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00003
Su solicitud SOSEP-2026-00003 ya tiene técnico: Marta López Xicará.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (25, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 2, 'SOSEP-2026-00002', 4, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.4.1.0.p3"]],[["Marta López Xicará","t.4.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00002","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:25', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00002
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (22, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.3.2.b."],["Cancelar","f.3.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:22', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (26, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 2, 'SOSEP-2026-00002', 4, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.4.1.0.p3"]],[["Marta López Xicará","t.4.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00002","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.26.18cf83e6c48aea83@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00002
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (23, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.3.3.s."],["Atrás","f.3.3.b."],["Cancelar","f.3.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:23', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (24, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.3.4.e."]],[["Corregir un dato","f.3.4.f."],["Cancelar","f.3.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:24', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (35, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.5.3.s."],["Atrás","f.5.3.b."],["Cancelar","f.5.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:35', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (37, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 3, 'SOSEP-2026-00003', 6, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.6.1.0.p3"]],[["Marta López Xicará","t.6.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00003","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:37', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00003
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (36, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.5.4.e."]],[["Corregir un dato","f.5.4.f."],["Cancelar","f.5.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:36', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (79, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 10, 1, '{"buttons":[[["Cancelar","f.9.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe la planificación y programación de la OCSE.","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:79', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida
Envíe la planificación y programación de la OCSE.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (27, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, 2, 'SOSEP-2026-00002', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"numero":"SOSEP-2026-00002","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:27', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00002
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (46, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.6.4.s."],["Atrás","f.6.4.b."],["Cancelar","f.6.4.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿A quién se atiende, si es otra persona? Escriba su nombre o su correo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:46', 'Soporte Técnico
Soporte Técnico
¿A quién se atiende, si es otra persona? Escriba su nombre o su correo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (34, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.5.2.b."],["Cancelar","f.5.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:34', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (43, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.6.1.i."]],[["No","f.6.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:43', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (44, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Para mí","f.6.2.o.0"]],[["Para otra persona","f.6.2.o.1"]],[["Atrás","f.6.2.b."],["Cancelar","f.6.2.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Para quién es la gestión?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:44', 'Soporte Técnico
Soporte Técnico
¿Para quién es la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (57, '', 'chat', '700000008', 0, 'sent', 1, 0, 0, 'me', 8, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.7.1.i."]],[["No","f.7.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000008:57', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (45, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.6.3.b."],["Cancelar","f.6.3.x."]]],"key":"pregunta","params":{"ejemplo":"Ana Gómez","error":"","pregunta":"¿Quién la solicita? Escriba su nombre o su correo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:45', 'Soporte Técnico
Soporte Técnico
¿Quién la solicita? Escriba su nombre o su correo.
Por ejemplo: Ana Gómez', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (58, '', 'chat', '700000008', 0, 'sent', 1, 0, 0, 'me', 8, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.7.2.b."],["Cancelar","f.7.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000008:58', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (52, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 4, 'SOSEP-2026-00004', 8, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.8.1.0.p3"]],[["Marta López Xicará","t.8.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00004","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.52.10ed43d57d1beebb@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00004
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (49, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.6.7.s."],["Atrás","f.6.7.b."],["Cancelar","f.6.7.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:49', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (39, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, 3, 'SOSEP-2026-00003', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"numero":"SOSEP-2026-00003","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:39', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00003
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (38, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 3, 'SOSEP-2026-00003', 6, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.6.1.0.p3"]],[["Marta López Xicará","t.6.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00003","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.38.601405c420ef6c4e@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00003
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (47, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["teléfono","f.6.5.o.0"]],[["ventanilla","f.6.5.o.1"]],[["papel","f.6.5.o.2"]],[["correo","f.6.5.o.3"]],[["Atrás","f.6.5.b."],["Cancelar","f.6.5.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Por qué medio la pidió?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:47', 'Soporte Técnico
Soporte Técnico
¿Por qué medio la pidió?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (48, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.6.6.b."],["Cancelar","f.6.6.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:48', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (50, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.6.8.e."]],[["Corregir un dato","f.6.8.f."],["Cancelar","f.6.8.x."]]],"key":"resumen","params":{"datos":[["Para quién","Para otra persona"],["Solicita","Lic. Julio Cifuentes Orozco"],["Se atiende a","Irma Choc Caal"],["Medio","teléfono"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:50', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Para quién: Para otra persona
Solicita: Lic. Julio Cifuentes Orozco
Se atiende a: Irma Choc Caal
Medio: teléfono
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (51, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 4, 'SOSEP-2026-00004', 8, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.8.1.0.p3"]],[["Marta López Xicará","t.8.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00004","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:51', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00004
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (73, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.1","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', 59, '740000001:73', 'Coordinación y seguimiento de las OCSE (OCSE de Educación): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (56, '', 'correo', 'irma.choc@sosep.example', 1, 'sent', 1, 0, 0, 'me', 8, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.56.5f7599fd1491c554@oficina.example>', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (53, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:53', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (54, '', 'correo', 'julio.cifuentes@sosep.example', 1, 'sent', 1, 0, 0, 'me', 7, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.54.3a4f803f2e66a856@oficina.example>', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (55, '', 'chat', '700000008', 1, 'sent', 1, 0, 0, 'me', 8, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000008:55', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (78, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', 14, 1, '{"buttons":[[["Devolver con anotaciones","t.e.1.0."]],[["Aprobar y remitir a la OCSE","t.e.1.1."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa la planificación y programación de cada OCSE.","datos":[["Solicita","Lisandro Cabrera Pop"],["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"encabezado":"","nota":"","numero":"INE-2026-00001.1","observaciones":"","paso":"2","pregunta":"","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', NULL, '<v.78.b63badd7b450b47e@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Educación), paso 2
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 2: le corresponde a usted.
Revisa la planificación y programación de cada OCSE.
Solicita: Lisandro Cabrera Pop
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (82, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.2","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', 61, '740000001:82', 'Coordinación y seguimiento de las OCSE (OCSE de Salud): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (83, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.2","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', 79, '740000001:83', 'Coordinación y seguimiento de las OCSE (OCSE de Salud): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (96, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', 16, 1, '{"buttons":[[["Devolver con anotaciones","t.g.1.0."]],[["Aprobar y remitir a la OCSE","t.g.1.1."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa la planificación y programación de cada OCSE.","datos":[["Solicita","Lisandro Cabrera Pop"],["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"encabezado":"","nota":"","numero":"INE-2026-00001.3","observaciones":"","paso":"2","pregunta":"","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', NULL, '<v.96.fcb7fd57c553d17e@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura), paso 2
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 2: le corresponde a usted.
Revisa la planificación y programación de cada OCSE.
Solicita: Lisandro Cabrera Pop
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (87, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', 15, 1, '{"buttons":[[["Devolver con anotaciones","t.f.1.0."]],[["Aprobar y remitir a la OCSE","t.f.1.1."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa la planificación y programación de cada OCSE.","datos":[["Solicita","Lisandro Cabrera Pop"],["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"encabezado":"","nota":"","numero":"INE-2026-00001.2","observaciones":"","paso":"2","pregunta":"","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', NULL, '<v.87.49097c5969c03ffb@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Salud), paso 2
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 2: le corresponde a usted.
Revisa la planificación y programación de cada OCSE.
Solicita: Lisandro Cabrera Pop
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (86, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', 15, 1, '{"buttons":[[["Devolver con anotaciones","t.f.1.0."]],[["Aprobar y remitir a la OCSE","t.f.1.1."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa la planificación y programación de cada OCSE.","datos":[["Solicita","Lisandro Cabrera Pop"],["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"encabezado":"","nota":"","numero":"INE-2026-00001.2","observaciones":"","paso":"2","pregunta":"","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', NULL, '740000001:86', 'Coordinación y seguimiento de las OCSE (OCSE de Salud), paso 2
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 2: le corresponde a usted.
Revisa la planificación y programación de cada OCSE.
Solicita: Lisandro Cabrera Pop
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (84, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.2","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', 80, '740000001:84', 'Coordinación y seguimiento de las OCSE (OCSE de Salud): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (85, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.2","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', 81, '740000001:85', 'Coordinación y seguimiento de las OCSE (OCSE de Salud): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (69, '', 'correo', 'lisandro.cabrera@ocse.example', 0, 'sent', 1, 0, 0, 'me', 10, 5, 'INE-2026-00001', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lisandro Cabrera Pop"]],"numero":"INE-2026-00001","tiene":"Domingo Tzul Ajanel","titulo":"Coordinación y seguimiento de las OCSE"}}', '', '<1@cliente.example>', '[]', NULL, '<v.69.6181d0be578bf993@oficina.example>', 'Constancia: Coordinación y seguimiento de las OCSE
Constancia de recepción · INE-2026-00001
Coordinación y seguimiento de las OCSE, recibida el 23/11/2026 a las 09:00.
Solicita: Lisandro Cabrera Pop
La tiene ahora: Domingo Tzul Ajanel.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (61, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', 10, 1, '{"buttons":[[["Planificación recibida","t.a.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.2","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', NULL, '740000001:61', 'Coordinación y seguimiento de las OCSE (OCSE de Salud), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (59, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', 9, 1, '{"buttons":[[["Planificación recibida","t.9.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.1","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', NULL, '740000001:59', 'Coordinación y seguimiento de las OCSE (OCSE de Educación), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (60, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', 9, 1, '{"buttons":[[["Planificación recibida","t.9.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.1","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', NULL, '<v.60.a3ffc667fcda61da@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Educación), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (62, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', 10, 1, '{"buttons":[[["Planificación recibida","t.a.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.2","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', NULL, '<v.62.16b1ee2d8efb01fe@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Salud), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (63, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', 11, 1, '{"buttons":[[["Planificación recibida","t.b.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.3","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', NULL, '740000001:63', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (90, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 11, 1, '{"buttons":[[["Enviar","f.a.3.e."]],[["Corregir un dato","f.a.3.f."],["Cancelar","f.a.3.x."]]],"key":"resumen","params":{"datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"error":"","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:90', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida: revise y envíe
Revise antes de enviar · Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (88, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 11, 1, '{"buttons":[[["Cancelar","f.a.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe la planificación y programación de la OCSE.","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:88', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida
Envíe la planificación y programación de la OCSE.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (89, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 11, 1, '{"buttons":[[["Atrás","f.a.2.b."],["Cancelar","f.a.2.x."]]],"key":"pregunta","params":{"ejemplo":"09/12/2026","error":"","pregunta":"¿En qué fecha se recibió?","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:89', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.3 · Planificación recibida
¿En qué fecha se recibió?
Por ejemplo: 09/12/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (64, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', 11, 1, '{"buttons":[[["Planificación recibida","t.b.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.3","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', NULL, '<v.64.63fc5ba0eb8b2992@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (65, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 9, 'INE-2026-00001.4', 12, 1, '{"buttons":[[["Planificación recibida","t.c.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.4","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Ambiente)"}}', '', '', '[]', NULL, '740000001:65', 'Coordinación y seguimiento de las OCSE (OCSE de Ambiente), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Ambiente) · INE-2026-00001.4
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (66, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 9, 'INE-2026-00001.4', 12, 1, '{"buttons":[[["Planificación recibida","t.c.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.4","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Ambiente)"}}', '', '', '[]', NULL, '<v.66.a1b82b5a066796e2@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Ambiente), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Ambiente) · INE-2026-00001.4
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (67, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 10, 'INE-2026-00001.5', 13, 1, '{"buttons":[[["Planificación recibida","t.d.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.5","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Trabajo)"}}', '', '', '[]', NULL, '740000001:67', 'Coordinación y seguimiento de las OCSE (OCSE de Trabajo), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Trabajo) · INE-2026-00001.5
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (77, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', 14, 1, '{"buttons":[[["Devolver con anotaciones","t.e.1.0."]],[["Aprobar y remitir a la OCSE","t.e.1.1."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa la planificación y programación de cada OCSE.","datos":[["Solicita","Lisandro Cabrera Pop"],["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"encabezado":"","nota":"","numero":"INE-2026-00001.1","observaciones":"","paso":"2","pregunta":"","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', NULL, '740000001:77', 'Coordinación y seguimiento de las OCSE (OCSE de Educación), paso 2
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 2: le corresponde a usted.
Revisa la planificación y programación de cada OCSE.
Solicita: Lisandro Cabrera Pop
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (80, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 10, 1, '{"buttons":[[["Atrás","f.9.2.b."],["Cancelar","f.9.2.x."]]],"key":"pregunta","params":{"ejemplo":"09/12/2026","error":"","pregunta":"¿En qué fecha se recibió?","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:80', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida
¿En qué fecha se recibió?
Por ejemplo: 09/12/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (81, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 10, 1, '{"buttons":[[["Enviar","f.9.3.e."]],[["Corregir un dato","f.9.3.f."],["Cancelar","f.9.3.x."]]],"key":"resumen","params":{"datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"error":"","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:81', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida: revise y envíe
Revise antes de enviar · Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Planificación recibida
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (91, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.3","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', 63, '740000001:91', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (68, '', 'correo', 'domingo.tzul@ine.example', 1, 'sent', 1, 0, 0, 'me', 9, 10, 'INE-2026-00001.5', 13, 1, '{"buttons":[[["Planificación recibida","t.d.1.0."]]],"key":"tarea","params":{"actividad":"Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.","datos":[["Solicita","Lisandro Cabrera Pop"]],"encabezado":"","nota":"Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.","numero":"INE-2026-00001.5","observaciones":"","paso":"1","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Trabajo)"}}', '', '', '[]', NULL, '<v.68.d45c0750aa8ce0c7@oficina.example>', 'Coordinación y seguimiento de las OCSE (OCSE de Trabajo), paso 1
Coordinación y seguimiento de las OCSE (OCSE de Trabajo) · INE-2026-00001.5
Paso 1: le corresponde a usted.
Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre.
Solicita: Lisandro Cabrera Pop
Nota: Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica. Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (70, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 9, 1, '{"buttons":[[["Cancelar","f.8.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe la planificación y programación de la OCSE.","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:70', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida
Envíe la planificación y programación de la OCSE.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (71, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 9, 1, '{"buttons":[[["Atrás","f.8.2.b."],["Cancelar","f.8.2.x."]]],"key":"pregunta","params":{"ejemplo":"09/12/2026","error":"","pregunta":"¿En qué fecha se recibió?","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:71', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida
¿En qué fecha se recibió?
Por ejemplo: 09/12/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (72, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 9, 1, '{"buttons":[[["Enviar","f.8.3.e."]],[["Corregir un dato","f.8.3.f."],["Cancelar","f.8.3.x."]]],"key":"resumen","params":{"datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"error":"","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:72', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida: revise y envíe
Revise antes de enviar · Coordinación y seguimiento de las OCSE · INE-2026-00001.1 · Planificación recibida
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (74, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.1","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', 70, '740000001:74', 'Coordinación y seguimiento de las OCSE (OCSE de Educación): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (75, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.1","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', 71, '740000001:75', 'Coordinación y seguimiento de las OCSE (OCSE de Educación): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (76, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.1","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', 72, '740000001:76', 'Coordinación y seguimiento de las OCSE (OCSE de Educación): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (93, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.3","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', 89, '740000001:93', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (92, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.3","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', 88, '740000001:92', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (94, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"numero":"INE-2026-00001.3","paso":"1","quien":"Domingo Tzul Ajanel","respuesta":"Planificación recibida","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', 90, '740000001:94', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura): paso 1 hecho
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 1
✔ Planificación recibida — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (95, '', 'chat', '740000001', 1, 'sent', 1, 0, 0, 'me', 9, 8, 'INE-2026-00001.3', 16, 1, '{"buttons":[[["Devolver con anotaciones","t.g.1.0."]],[["Aprobar y remitir a la OCSE","t.g.1.1."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa la planificación y programación de cada OCSE.","datos":[["Solicita","Lisandro Cabrera Pop"],["Planificación y programación","1 archivo"],["Fecha de recepción","20/11/2026"]],"encabezado":"","nota":"","numero":"INE-2026-00001.3","observaciones":"","paso":"2","pregunta":"","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Agricultura)"}}', '', '', '[]', NULL, '740000001:95', 'Coordinación y seguimiento de las OCSE (OCSE de Agricultura), paso 2
Coordinación y seguimiento de las OCSE (OCSE de Agricultura) · INE-2026-00001.3
Paso 2: le corresponde a usted.
Revisa la planificación y programación de cada OCSE.
Solicita: Lisandro Cabrera Pop
Planificación y programación: 1 archivo
Fecha de recepción: 20/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (97, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 6, 'INE-2026-00001.1', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[],"numero":"INE-2026-00001.1","paso":"2","quien":"Domingo Tzul Ajanel","respuesta":"Aprobar y remitir a la OCSE","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Educación)"}}', '', '', '[]', 77, '740000001:97', 'Coordinación y seguimiento de las OCSE (OCSE de Educación): paso 2 hecho
Coordinación y seguimiento de las OCSE (OCSE de Educación) · INE-2026-00001.1
Paso 2
✔ Aprobar y remitir a la OCSE — Domingo Tzul Ajanel, 23/11/2026 a las 09:00', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (100, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Observaciones","Falta la mesa de julio"]],"numero":"INE-2026-00001.2","paso":"2","quien":"Domingo Tzul Ajanel","respuesta":"Devolver con anotaciones","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', 98, '740000001:100', 'Coordinación y seguimiento de las OCSE (OCSE de Salud): paso 2 hecho
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 2
✔ Devolver con anotaciones — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Observaciones: Falta la mesa de julio', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (98, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 15, 1, '{"buttons":[[["Cancelar","f.b.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Por qué motivo?","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Devolver con anotaciones"}}', '', '', '[]', NULL, '740000001:98', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Devolver con anotaciones
Coordinación y seguimiento de las OCSE · INE-2026-00001.2 · Devolver con anotaciones
¿Por qué motivo?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (99, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Observaciones","Falta la mesa de julio"]],"numero":"INE-2026-00001.2","paso":"2","quien":"Domingo Tzul Ajanel","respuesta":"Devolver con anotaciones","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', 86, '740000001:99', 'Coordinación y seguimiento de las OCSE (OCSE de Salud): paso 2 hecho
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Paso 2
✔ Devolver con anotaciones — Domingo Tzul Ajanel, 23/11/2026 a las 09:00
Observaciones: Falta la mesa de julio', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (102, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 12, 1, '{"buttons":[[["Cancelar","f.c.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe la planificación y programación de la OCSE.","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.4 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:102', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.4 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.4 · Planificación recibida
Envíe la planificación y programación de la OCSE.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (101, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, 7, 'INE-2026-00001.2', NULL, 0, '{"key":"registrado","params":{"datos":[["Observaciones","Falta la mesa de julio"]],"numero":"INE-2026-00001.2","respuesta":"Devolver con anotaciones","sigue":"OCSE de Salud: concluido en este tramo.","titulo":"Coordinación y seguimiento de las OCSE (OCSE de Salud)"}}', '', '', '[]', NULL, '740000001:101', 'Registrado: Devolver con anotaciones
Coordinación y seguimiento de las OCSE (OCSE de Salud) · INE-2026-00001.2
Quedó registrado: Devolver con anotaciones.
Observaciones: Falta la mesa de julio
OCSE de Salud: concluido en este tramo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (103, '', 'chat', '740000001', 0, 'sent', 1, 0, 0, 'me', 9, NULL, '', 12, 1, '{"buttons":[[["Atrás","f.c.2.b."],["Cancelar","f.c.2.x."]]],"key":"pregunta","params":{"ejemplo":"09/12/2026","error":"","pregunta":"¿En qué fecha se recibió?","titulo":"Coordinación y seguimiento de las OCSE · INE-2026-00001.4 · Planificación recibida"}}', '', '', '[]', NULL, '740000001:103', 'Coordinación y seguimiento de las OCSE · INE-2026-00001.4 · Planificación recibida
Coordinación y seguimiento de las OCSE · INE-2026-00001.4 · Planificación recibida
¿En qué fecha se recibió?
Por ejemplo: 09/12/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (104, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.d.1.i."]],[["No","f.d.1.x."]]],"key":"encontrado","params":{"codigo":"IGSS-DP-P3","objetivo":"Establecer las normas y procedimientos de los procesos de trabajo sustantivos del Departamento de Planificación.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:104', 'Seguimiento de la producción terminal de los programas EMA e IVS
Entiendo que necesita:
Seguimiento de la producción terminal de los programas EMA e IVS (IGSS-DP-P3)
Establecer las normas y procedimientos de los procesos de trabajo sustantivos del Departamento de Planificación.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (105, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', NULL, 0, '{"buttons":[[["Cancelar","f.d.2.x."]]],"key":"pregunta","params":{"ejemplo":"HGO-245-2026","error":"","pregunta":"¿Qué número tiene el oficio?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:105', 'Seguimiento de la producción terminal de los programas EMA e IVS
Seguimiento de la producción terminal de los programas EMA e IVS
¿Qué número tiene el oficio?
Por ejemplo: HGO-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (109, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.d.6.e."]],[["Corregir un dato","f.d.6.f."],["Cancelar","f.d.6.x."]]],"key":"resumen","params":{"datos":[["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"error":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:109', 'Seguimiento de la producción terminal de los programas EMA e IVS: revise y envíe
Revise antes de enviar · Seguimiento de la producción terminal de los programas EMA e IVS
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (106, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.d.3.b."],["Cancelar","f.d.3.x."]]],"key":"pregunta","params":{"ejemplo":"27/11/2026","error":"","pregunta":"¿Qué fecha tiene el oficio?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:106', 'Seguimiento de la producción terminal de los programas EMA e IVS
Seguimiento de la producción terminal de los programas EMA e IVS
¿Qué fecha tiene el oficio?
Por ejemplo: 27/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (107, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.d.4.b."],["Cancelar","f.d.4.x."]]],"key":"pregunta","params":{"ejemplo":"1432","error":"","pregunta":"¿Qué número tiene el comprobante único de registro (CUR) en el SICOIN?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:107', 'Seguimiento de la producción terminal de los programas EMA e IVS
Seguimiento de la producción terminal de los programas EMA e IVS
¿Qué número tiene el comprobante único de registro (CUR) en el SICOIN?
Por ejemplo: 1432', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (108, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.d.5.b."],["Cancelar","f.d.5.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe el oficio con el informe mensual de metas físicas.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:108', 'Seguimiento de la producción terminal de los programas EMA e IVS
Seguimiento de la producción terminal de los programas EMA e IVS
Envíe el oficio con el informe mensual de metas físicas.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (161, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"numero":"SEPREM-2026-00001","paso":"1","quien":"Ingrid Paredes Sical","respuesta":"Recibir la solicitud","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 155, '730000001:161', 'Desarrollo de sistemas nuevos: paso 1 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1
✔ Recibir la solicitud — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (163, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"numero":"SEPREM-2026-00001","paso":"1","quien":"Ingrid Paredes Sical","respuesta":"Recibir la solicitud","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 157, '730000001:163', 'Desarrollo de sistemas nuevos: paso 1 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1
✔ Recibir la solicitud — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (164, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"numero":"SEPREM-2026-00001","paso":"1","quien":"Ingrid Paredes Sical","respuesta":"Recibir la solicitud","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 158, '730000001:164', 'Desarrollo de sistemas nuevos: paso 1 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1
✔ Recibir la solicitud — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (113, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 11, 'IGSS-2026-00001', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Hortensia Guox Tun"],["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"numero":"IGSS-2026-00001","tiene":"Clemente Raxón Pic, Hortensia Guox Tun","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS"}}', '', '', '[]', NULL, '750000012:113', 'Constancia: Seguimiento de la producción terminal de los programas EMA e IVS
Constancia de recepción · IGSS-2026-00001
Seguimiento de la producción terminal de los programas EMA e IVS, recibida el 23/11/2026 a las 09:00.
Solicita: Hortensia Guox Tun
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
La tiene ahora: Clemente Raxón Pic, Hortensia Guox Tun.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (112, '', 'correo', 'hortensia.guox@igss.example', 1, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', 18, 1, '{"buttons":[[["Registrado, enviar oficio","t.i.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación.","datos":[["Solicita","Hortensia Guox Tun"],["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"encabezado":"","nota":"Nota: El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás.","numero":"IGSS-2026-00001.2","observaciones":"","paso":"01","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '<v.112.a1f04feebb5ec0a9@oficina.example>', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 01
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01: le corresponde a usted.
Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación.
Solicita: Hortensia Guox Tun
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Nota: El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (159, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"numero":"SEPREM-2026-00001","paso":"1","quien":"Ingrid Paredes Sical","respuesta":"Recibir la solicitud","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 151, '730000001:159', 'Desarrollo de sistemas nuevos: paso 1 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1
✔ Recibir la solicitud — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (165, '', 'chat', '730000003', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 24, 1, '{"buttons":[[["Factible","t.o.1.0.0"]],[["Factible con condiciones","t.o.1.0.1"]],[["No factible","t.o.1.0.2"]]],"key":"tarea","params":{"actividad":"Realiza el análisis de factibilidad para llevar a cabo el proyecto e informa del resultado del análisis (recurso humano, recurso financiero).","datos":[["Solicita","Lucrecia Santizo Mejía"],["Oficio o documentos","1 archivo"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Herramientas que se han probado","Se lleva en Excel"]],"encabezado":"","nota":"Nota: El resultado pasa siempre al Director, que decide en el paso 3.","numero":"SEPREM-2026-00001","observaciones":"","paso":"2","pregunta":"¿Qué resultado dio el análisis?","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000003:165', 'Desarrollo de sistemas nuevos, paso 2
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 2: le corresponde a usted.
Realiza el análisis de factibilidad para llevar a cabo el proyecto e informa del resultado del análisis (recurso humano, recurso financiero).
Solicita: Lucrecia Santizo Mejía
Oficio o documentos: 1 archivo
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas
Herramientas que se han probado: Se lleva en Excel
Nota: El resultado pasa siempre al Director, que decide en el paso 3.
¿Qué resultado dio el análisis?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (166, '', 'correo', 'estuardo.galdamez@seprem.example', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 24, 1, '{"buttons":[[["Factible","t.o.1.0.0"]],[["Factible con condiciones","t.o.1.0.1"]],[["No factible","t.o.1.0.2"]]],"key":"tarea","params":{"actividad":"Realiza el análisis de factibilidad para llevar a cabo el proyecto e informa del resultado del análisis (recurso humano, recurso financiero).","datos":[["Solicita","Lucrecia Santizo Mejía"],["Oficio o documentos","1 archivo"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Herramientas que se han probado","Se lleva en Excel"]],"encabezado":"","nota":"Nota: El resultado pasa siempre al Director, que decide en el paso 3.","numero":"SEPREM-2026-00001","observaciones":"","paso":"2","pregunta":"¿Qué resultado dio el análisis?","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.166.3481bafda286c131@oficina.example>', 'Desarrollo de sistemas nuevos, paso 2
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 2: le corresponde a usted.
Realiza el análisis de factibilidad para llevar a cabo el proyecto e informa del resultado del análisis (recurso humano, recurso financiero).
Solicita: Lucrecia Santizo Mejía
Oficio o documentos: 1 archivo
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas
Herramientas que se han probado: Se lleva en Excel
Nota: El resultado pasa siempre al Director, que decide en el paso 3.
¿Qué resultado dio el análisis?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (160, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"numero":"SEPREM-2026-00001","paso":"1","quien":"Ingrid Paredes Sical","respuesta":"Recibir la solicitud","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 154, '730000001:160', 'Desarrollo de sistemas nuevos: paso 1 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1
✔ Recibir la solicitud — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (110, '', 'correo', 'clemente.raxon@igss.example', 1, 'sent', 1, 0, 0, 'me', 16, 12, 'IGSS-2026-00001.1', 17, 1, '{"buttons":[[["Registrado, enviar oficio","t.h.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación.","datos":[["Solicita","Hortensia Guox Tun"],["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"encabezado":"","nota":"Nota: El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás.","numero":"IGSS-2026-00001.1","observaciones":"","paso":"01","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Policlínica)"}}', '', '', '[]', NULL, '<v.110.ec61442b27449f7a@oficina.example>', 'Seguimiento de la producción terminal de los programas EMA e IVS (Policlínica), paso 01
Seguimiento de la producción terminal de los programas EMA e IVS (Policlínica) · IGSS-2026-00001.1
Paso 01: le corresponde a usted.
Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación.
Solicita: Hortensia Guox Tun
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Nota: El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (114, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', 18, 1, '{"buttons":[[["Cancelar","f.e.1.x."]]],"key":"pregunta","params":{"ejemplo":"HGO-245-2026","error":"","pregunta":"¿Qué número tiene el oficio?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio"}}', '', '', '[]', NULL, '750000012:114', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
¿Qué número tiene el oficio?
Por ejemplo: HGO-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (135, '', 'correo', 'german.ixcoy@igss.example', 1, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', 20, 1, '{"buttons":[[["Información verificada","t.k.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Recibe, analiza y verifica que la información esté en concordancia con el historial de producción de la dependencia.","datos":[["Solicita","Hortensia Guox Tun"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"],["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Registro de correspondencia","2026-8841"],["Fecha de ingreso","23/11/2026"]],"encabezado":"","nota":"","numero":"IGSS-2026-00001.2","observaciones":"","paso":"03","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '<v.135.514cc5cbcd6c6728@oficina.example>', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 03
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 03: le corresponde a usted.
Recibe, analiza y verifica que la información esté en concordancia con el historial de producción de la dependencia.
Solicita: Hortensia Guox Tun
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026
Asistente Administrativo o Analista: Germán Ixcoy Batres
Registro de correspondencia: 2026-8841
Fecha de ingreso: 23/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (115, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', 18, 1, '{"buttons":[[["Atrás","f.e.2.b."],["Cancelar","f.e.2.x."]]],"key":"pregunta","params":{"ejemplo":"27/11/2026","error":"","pregunta":"¿Qué fecha tiene el oficio?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio"}}', '', '', '[]', NULL, '750000012:115', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
¿Qué fecha tiene el oficio?
Por ejemplo: 27/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (119, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"]],"numero":"IGSS-2026-00001.2","paso":"01","quien":"Hortensia Guox Tun","respuesta":"Registrado, enviar oficio","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 111, '750000012:119', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 01 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01
✔ Registrado, enviar oficio — Hortensia Guox Tun, 23/11/2026 a las 09:00
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (144, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Observaciones","Las emergencias no concuerdan"]],"numero":"IGSS-2026-00001.2","paso":"04","quien":"Germán Ixcoy Batres","respuesta":"No, pedir corrección","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 142, '750000005:144', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 04 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 04
✔ No, pedir corrección — Germán Ixcoy Batres, 23/11/2026 a las 09:00
Observaciones: Las emergencias no concuerdan', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (158, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 23, 1, '{"buttons":[[["Enviar","f.j.5.e."]],[["Corregir un dato","f.j.5.f."],["Cancelar","f.j.5.x."]]],"key":"resumen","params":{"datos":[["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Herramientas que se han probado","Se lleva en Excel"]],"error":"","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud"}}', '', '', '[]', NULL, '730000001:158', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud: revise y envíe
Revise antes de enviar · Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas
Herramientas que se han probado: Se lleva en Excel
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (111, '', 'chat', '750000012', 1, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', 18, 1, '{"buttons":[[["Registrado, enviar oficio","t.i.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación.","datos":[["Solicita","Hortensia Guox Tun"],["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"encabezado":"","nota":"Nota: El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás.","numero":"IGSS-2026-00001.2","observaciones":"","paso":"01","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000012:111', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 01
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01: le corresponde a usted.
Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación.
Solicita: Hortensia Guox Tun
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Nota: El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (116, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', 18, 1, '{"buttons":[[["Atrás","f.e.3.b."],["Cancelar","f.e.3.x."]]],"key":"pregunta","params":{"ejemplo":"1432","error":"","pregunta":"¿Qué número tiene el comprobante único de registro (CUR) en el SICOIN?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio"}}', '', '', '[]', NULL, '750000012:116', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
¿Qué número tiene el comprobante único de registro (CUR) en el SICOIN?
Por ejemplo: 1432', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (117, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', 18, 1, '{"buttons":[[["Atrás","f.e.4.b."],["Cancelar","f.e.4.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe el oficio con el informe mensual de metas físicas.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio"}}', '', '', '[]', NULL, '750000012:117', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
Envíe el oficio con el informe mensual de metas físicas.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (118, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, NULL, '', 18, 1, '{"buttons":[[["Enviar","f.e.5.e."]],[["Corregir un dato","f.e.5.f."],["Cancelar","f.e.5.x."]]],"key":"resumen","params":{"datos":[["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"error":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio"}}', '', '', '[]', NULL, '750000012:118', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio: revise y envíe
Revise antes de enviar · Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrado, enviar oficio
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (120, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"]],"numero":"IGSS-2026-00001.2","paso":"01","quien":"Hortensia Guox Tun","respuesta":"Registrado, enviar oficio","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 114, '750000012:120', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 01 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01
✔ Registrado, enviar oficio — Hortensia Guox Tun, 23/11/2026 a las 09:00
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (122, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"]],"numero":"IGSS-2026-00001.2","paso":"01","quien":"Hortensia Guox Tun","respuesta":"Registrado, enviar oficio","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 116, '750000012:122', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 01 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01
✔ Registrado, enviar oficio — Hortensia Guox Tun, 23/11/2026 a las 09:00
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (173, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Factibilidad","Factible con condiciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"]],"numero":"SEPREM-2026-00001","paso":"2","quien":"Estuardo Galdámez Rivas","respuesta":"Informar del resultado","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 169, '730000003:173', 'Desarrollo de sistemas nuevos: paso 2 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 2
✔ Informar del resultado — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Factibilidad: Factible con condiciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (123, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"]],"numero":"IGSS-2026-00001.2","paso":"01","quien":"Hortensia Guox Tun","respuesta":"Registrado, enviar oficio","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 117, '750000012:123', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 01 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01
✔ Registrado, enviar oficio — Hortensia Guox Tun, 23/11/2026 a las 09:00
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (124, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"]],"numero":"IGSS-2026-00001.2","paso":"01","quien":"Hortensia Guox Tun","respuesta":"Registrado, enviar oficio","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 118, '750000012:124', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 01 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01
✔ Registrado, enviar oficio — Hortensia Guox Tun, 23/11/2026 a las 09:00
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (125, '', 'chat', '750000002', 1, 'sent', 1, 0, 0, 'me', 12, 13, 'IGSS-2026-00001.2', 19, 1, '{"buttons":[[["Germán Ixcoy Batres","t.j.1.0.p13"]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Registra documentación en el sistema de control de correspondencia y la asigna al asistente administrativo y/o analista que corresponda.","datos":[["Solicita","Hortensia Guox Tun"],["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"encabezado":"","nota":"Nota: La Secretaria elige a una persona de cualquiera de los dos puestos; esa persona atiende los pasos 03 a 05 de la dependencia.","numero":"IGSS-2026-00001.2","observaciones":"","paso":"02","pregunta":"¿A quién asigna como Asistente Administrativo o Analista?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000002:125', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 02
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 02: le corresponde a usted.
Registra documentación en el sistema de control de correspondencia y la asigna al asistente administrativo y/o analista que corresponda.
Solicita: Hortensia Guox Tun
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Nota: La Secretaria elige a una persona de cualquiera de los dos puestos; esa persona atiende los pasos 03 a 05 de la dependencia.
¿A quién asigna como Asistente Administrativo o Analista?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (127, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, NULL, '', 19, 1, '{"buttons":[[["Atrás","f.f.1.b."],["Cancelar","f.f.1.x."]]],"key":"pregunta","params":{"ejemplo":"2026-8841","error":"","pregunta":"¿Qué número le dio el sistema de control de correspondencia?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar"}}', '', '', '[]', NULL, '750000002:127', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar
¿Qué número le dio el sistema de control de correspondencia?
Por ejemplo: 2026-8841', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (134, '', 'chat', '750000005', 1, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', 20, 1, '{"buttons":[[["Información verificada","t.k.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Recibe, analiza y verifica que la información esté en concordancia con el historial de producción de la dependencia.","datos":[["Solicita","Hortensia Guox Tun"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"],["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Registro de correspondencia","2026-8841"],["Fecha de ingreso","23/11/2026"]],"encabezado":"","nota":"","numero":"IGSS-2026-00001.2","observaciones":"","paso":"03","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000005:134', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 03
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 03: le corresponde a usted.
Recibe, analiza y verifica que la información esté en concordancia con el historial de producción de la dependencia.
Solicita: Hortensia Guox Tun
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026
Asistente Administrativo o Analista: Germán Ixcoy Batres
Registro de correspondencia: 2026-8841
Fecha de ingreso: 23/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (142, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, NULL, '', 21, 1, '{"buttons":[[["Cancelar","f.h.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Por qué motivo?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · No, pedir corrección"}}', '', '', '[]', NULL, '750000005:142', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · No, pedir corrección
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · No, pedir corrección
¿Por qué motivo?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (126, '', 'correo', 'zoila.perez@igss.example', 1, 'sent', 1, 0, 0, 'me', 12, 13, 'IGSS-2026-00001.2', 19, 1, '{"buttons":[[["Germán Ixcoy Batres","t.j.1.0.p13"]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"Registra documentación en el sistema de control de correspondencia y la asigna al asistente administrativo y/o analista que corresponda.","datos":[["Solicita","Hortensia Guox Tun"],["Número de oficio","HGE-245-2026"],["Fecha del oficio","23/11/2026"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"]],"encabezado":"","nota":"Nota: La Secretaria elige a una persona de cualquiera de los dos puestos; esa persona atiende los pasos 03 a 05 de la dependencia.","numero":"IGSS-2026-00001.2","observaciones":"","paso":"02","pregunta":"¿A quién asigna como Asistente Administrativo o Analista?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '<v.126.c663265b5c0b8a9e@oficina.example>', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 02
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 02: le corresponde a usted.
Registra documentación en el sistema de control de correspondencia y la asigna al asistente administrativo y/o analista que corresponda.
Solicita: Hortensia Guox Tun
Número de oficio: HGE-245-2026
Fecha del oficio: 23/11/2026
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Nota: La Secretaria elige a una persona de cualquiera de los dos puestos; esa persona atiende los pasos 03 a 05 de la dependencia.
¿A quién asigna como Asistente Administrativo o Analista?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (121, '', 'chat', '750000012', 0, 'sent', 1, 0, 0, 'me', 15, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"]],"numero":"IGSS-2026-00001.2","paso":"01","quien":"Hortensia Guox Tun","respuesta":"Registrado, enviar oficio","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 115, '750000012:121', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 01 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 01
✔ Registrado, enviar oficio — Hortensia Guox Tun, 23/11/2026 a las 09:00
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (128, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, NULL, '', 19, 1, '{"buttons":[[["Atrás","f.f.2.b."],["Cancelar","f.f.2.x."]]],"key":"pregunta","params":{"ejemplo":"27/11/2026","error":"","pregunta":"¿En qué fecha ingresó?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar"}}', '', '', '[]', NULL, '750000002:128', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar
¿En qué fecha ingresó?
Por ejemplo: 27/11/2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (129, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, NULL, '', 19, 1, '{"buttons":[[["Enviar","f.f.3.e."]],[["Corregir un dato","f.f.3.f."],["Cancelar","f.f.3.x."]]],"key":"resumen","params":{"datos":[["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Registro de correspondencia","2026-8841"],["Fecha de ingreso","23/11/2026"]],"error":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar"}}', '', '', '[]', NULL, '750000002:129', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar: revise y envíe
Revise antes de enviar · Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Registrar y asignar
Asistente Administrativo o Analista: Germán Ixcoy Batres
Registro de correspondencia: 2026-8841
Fecha de ingreso: 23/11/2026
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (132, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"]],"numero":"IGSS-2026-00001.2","paso":"02","quien":"Zoila Pérez Chox","respuesta":"Registrar y asignar","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 128, '750000002:132', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 02 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 02
✔ Registrar y asignar — Zoila Pérez Chox, 23/11/2026 a las 09:00
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (130, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"]],"numero":"IGSS-2026-00001.2","paso":"02","quien":"Zoila Pérez Chox","respuesta":"Registrar y asignar","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 125, '750000002:130', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 02 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 02
✔ Registrar y asignar — Zoila Pérez Chox, 23/11/2026 a las 09:00
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (131, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"]],"numero":"IGSS-2026-00001.2","paso":"02","quien":"Zoila Pérez Chox","respuesta":"Registrar y asignar","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 127, '750000002:131', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 02 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 02
✔ Registrar y asignar — Zoila Pérez Chox, 23/11/2026 a las 09:00
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (133, '', 'chat', '750000002', 0, 'sent', 1, 0, 0, 'me', 12, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"]],"numero":"IGSS-2026-00001.2","paso":"02","quien":"Zoila Pérez Chox","respuesta":"Registrar y asignar","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 129, '750000002:133', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 02 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 02
✔ Registrar y asignar — Zoila Pérez Chox, 23/11/2026 a las 09:00
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (136, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, NULL, '', 20, 1, '{"buttons":[[["Cancelar","f.g.1.x."]]],"key":"pregunta","params":{"ejemplo":"Consultas externas 4 % sobre el promedio; lo demás concuerda","error":"","pregunta":"¿Qué resultado dio la comparación con el historial de producción?","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Información verificada"}}', '', '', '[]', NULL, '750000005:136', 'Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Información verificada
Seguimiento de la producción terminal de los programas EMA e IVS · IGSS-2026-00001.2 · Información verificada
¿Qué resultado dio la comparación con el historial de producción?
Por ejemplo: Consultas externas 4 % sobre el promedio; lo demás concuerda', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (137, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"numero":"IGSS-2026-00001.2","paso":"03","quien":"Germán Ixcoy Batres","respuesta":"Información verificada","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 134, '750000005:137', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 03 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 03
✔ Información verificada — Germán Ixcoy Batres, 23/11/2026 a las 09:00
Resultado de la verificación: Consultas externas 4 % sobre el promedio', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (138, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"numero":"IGSS-2026-00001.2","paso":"03","quien":"Germán Ixcoy Batres","respuesta":"Información verificada","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 136, '750000005:138', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 03 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 03
✔ Información verificada — Germán Ixcoy Batres, 23/11/2026 a las 09:00
Resultado de la verificación: Consultas externas 4 % sobre el promedio', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (162, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"numero":"SEPREM-2026-00001","paso":"1","quien":"Ingrid Paredes Sical","respuesta":"Recibir la solicitud","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 156, '730000001:162', 'Desarrollo de sistemas nuevos: paso 1 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1
✔ Recibir la solicitud — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Quiénes lo usarán: Las sedes, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (140, '', 'correo', 'german.ixcoy@igss.example', 1, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', 21, 1, '{"buttons":[[["Sí, aprobar en SICOIN","t.l.1.0."]],[["No, pedir corrección","t.l.1.1."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"¿La información es correcta?","datos":[["Solicita","Hortensia Guox Tun"],["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"],["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"encabezado":"","nota":"","numero":"IGSS-2026-00001.2","observaciones":"","paso":"04","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '<v.140.4382862fba9cbff7@oficina.example>', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 04
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 04: le corresponde a usted.
¿La información es correcta?
Solicita: Hortensia Guox Tun
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026
Resultado de la verificación: Consultas externas 4 % sobre el promedio', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (143, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Observaciones","Las emergencias no concuerdan"]],"numero":"IGSS-2026-00001.2","paso":"04","quien":"Germán Ixcoy Batres","respuesta":"No, pedir corrección","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', 139, '750000005:143', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades): paso 04 hecho
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 04
✔ No, pedir corrección — Germán Ixcoy Batres, 23/11/2026 a las 09:00
Observaciones: Las emergencias no concuerdan', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (141, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"registrado","params":{"datos":[["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"numero":"IGSS-2026-00001.2","respuesta":"Información verificada","sigue":"Ahora la tiene: Germán Ixcoy Batres.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000005:141', 'Registrado: Información verificada
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Quedó registrado: Información verificada.
Resultado de la verificación: Consultas externas 4 % sobre el promedio
Ahora la tiene: Germán Ixcoy Batres.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (145, '', 'chat', '750000005', 1, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', 22, 1, '{"buttons":[[["Corregida y aprobada en SICOIN","t.m.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"No, se comunica con la persona responsable de cada dependencia, para corregir la información. Continúa en paso siguiente.","datos":[["Solicita","Hortensia Guox Tun"],["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"],["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"encabezado":"","nota":"Nota: El paso 4.2 queda abierto mientras se corrige. Cuando el responsable anota la corrección y su aprobación en el SICOIN, se continúa en el paso 05, como dice el manual.","numero":"IGSS-2026-00001.2","observaciones":"","paso":"4.2","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000005:145', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 4.2
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 4.2: le corresponde a usted.
No, se comunica con la persona responsable de cada dependencia, para corregir la información. Continúa en paso siguiente.
Solicita: Hortensia Guox Tun
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026
Resultado de la verificación: Consultas externas 4 % sobre el promedio
Nota: El paso 4.2 queda abierto mientras se corrige. Cuando el responsable anota la corrección y su aprobación en el SICOIN, se continúa en el paso 05, como dice el manual.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (154, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 23, 1, '{"buttons":[[["Cancelar","f.j.1.x."]]],"key":"pregunta","params":{"ejemplo":"Llevar el registro de las capacitaciones por departamento","error":"","pregunta":"¿Qué necesidad debe cubrir el sistema?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud"}}', '', '', '[]', NULL, '730000001:154', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
¿Qué necesidad debe cubrir el sistema?
Por ejemplo: Llevar el registro de las capacitaciones por departamento', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (155, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 23, 1, '{"buttons":[[["Atrás","f.j.2.b."],["Cancelar","f.j.2.x."]]],"key":"pregunta","params":{"ejemplo":"Las 22 sedes departamentales, unas 40 personas","error":"","pregunta":"¿Quiénes usarán el sistema y cuántos son?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud"}}', '', '', '[]', NULL, '730000001:155', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
¿Quiénes usarán el sistema y cuántos son?
Por ejemplo: Las 22 sedes departamentales, unas 40 personas', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (156, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 23, 1, '{"buttons":[[["Omitir","f.j.3.s."],["Atrás","f.j.3.b."],["Cancelar","f.j.3.x."]]],"key":"pregunta","params":{"ejemplo":"Se lleva en Excel y cada sede tiene una versión distinta","error":"","pregunta":"¿Por qué no bastan las herramientas disponibles o las del mercado?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud"}}', '', '', '[]', NULL, '730000001:156', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
¿Por qué no bastan las herramientas disponibles o las del mercado?
Por ejemplo: Se lleva en Excel y cada sede tiene una versión distinta', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (139, '', 'chat', '750000005', 1, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', 21, 1, '{"buttons":[[["Sí, aprobar en SICOIN","t.l.1.0."]],[["No, pedir corrección","t.l.1.1."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"¿La información es correcta?","datos":[["Solicita","Hortensia Guox Tun"],["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"],["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"encabezado":"","nota":"","numero":"IGSS-2026-00001.2","observaciones":"","paso":"04","pregunta":"","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000005:139', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 04
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 04: le corresponde a usted.
¿La información es correcta?
Solicita: Hortensia Guox Tun
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026
Resultado de la verificación: Consultas externas 4 % sobre el promedio', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (152, '', 'correo', 'ingrid.paredes@seprem.example', 1, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', 23, 1, '{"buttons":[[["Recibir la solicitud","t.n.1.0."]]],"key":"tarea","params":{"actividad":"Recibe solicitud de una solución de software.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Oficio o documentos","1 archivo"]],"encabezado":"","nota":"Nota: Puede pedirlo cualquier persona de la SEPREM por chat o por correo; lo que llega en papel lo registran el Director o la Asistente de Dirección.","numero":"SEPREM-2026-00001","observaciones":"","paso":"1","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.152.495fe597d5c6a131@oficina.example>', 'Desarrollo de sistemas nuevos, paso 1
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1: le corresponde a usted.
Recibe solicitud de una solución de software.
Solicita: Lucrecia Santizo Mejía
Oficio o documentos: 1 archivo
Nota: Puede pedirlo cualquier persona de la SEPREM por chat o por correo; lo que llega en papel lo registran el Director o la Asistente de Dirección.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (153, '', 'chat', '730000006', 0, 'sent', 1, 0, 0, 'me', 20, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lucrecia Santizo Mejía"],["Oficio o documentos","1 archivo"]],"numero":"SEPREM-2026-00001","tiene":"Ingrid Paredes Sical","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000006:153', 'Constancia: Desarrollo de sistemas nuevos
Constancia de recepción · SEPREM-2026-00001
Desarrollo de sistemas nuevos, recibida el 23/11/2026 a las 09:00.
Solicita: Lucrecia Santizo Mejía
Oficio o documentos: 1 archivo
La tiene ahora: Ingrid Paredes Sical.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (151, '', 'chat', '730000001', 1, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', 23, 1, '{"buttons":[[["Recibir la solicitud","t.n.1.0."]]],"key":"tarea","params":{"actividad":"Recibe solicitud de una solución de software.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Oficio o documentos","1 archivo"]],"encabezado":"","nota":"Nota: Puede pedirlo cualquier persona de la SEPREM por chat o por correo; lo que llega en papel lo registran el Director o la Asistente de Dirección.","numero":"SEPREM-2026-00001","observaciones":"","paso":"1","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000001:151', 'Desarrollo de sistemas nuevos, paso 1
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 1: le corresponde a usted.
Recibe solicitud de una solución de software.
Solicita: Lucrecia Santizo Mejía
Oficio o documentos: 1 archivo
Nota: Puede pedirlo cualquier persona de la SEPREM por chat o por correo; lo que llega en papel lo registran el Director o la Asistente de Dirección.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (170, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Factibilidad","Factible con condiciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"]],"numero":"SEPREM-2026-00001","paso":"2","quien":"Estuardo Galdámez Rivas","respuesta":"Informar del resultado","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 165, '730000003:170', 'Desarrollo de sistemas nuevos: paso 2 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 2
✔ Informar del resultado — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Factibilidad: Factible con condiciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (176, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 25, 1, '{"buttons":[[["Cancelar","f.l.1.x."]]],"key":"pregunta","params":{"ejemplo":"Un analista asignado; oficio DI-077-2026","error":"","pregunta":"¿Qué recursos se obtuvieron y con qué documento?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recursos gestionados"}}', '', '', '[]', NULL, '730000001:176', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recursos gestionados
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recursos gestionados
¿Qué recursos se obtuvieron y con qué documento?
Por ejemplo: Un analista asignado; oficio DI-077-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (146, '', 'correo', 'german.ixcoy@igss.example', 1, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', 22, 1, '{"buttons":[[["Corregida y aprobada en SICOIN","t.m.1.0."]]],"files":[["0eeec3461752aba189703ebda8837f00f679805e825ad15cd9bb328989b85b41","foto.jpg","image/jpeg",11]],"key":"tarea","params":{"actividad":"No, se comunica con la persona responsable de cada dependencia, para corregir la información. Continúa en paso siguiente.","datos":[["Solicita","Hortensia Guox Tun"],["Asistente Administrativo o Analista","Germán Ixcoy Batres"],["Fecha de ingreso","23/11/2026"],["Registro de correspondencia","2026-8841"],["Comprobante en SICOIN","1432"],["Oficio e informe mensual","1 archivo"],["Fecha del oficio","23/11/2026"],["Número de oficio","HGE-245-2026"],["Resultado de la verificación","Consultas externas 4 % sobre el promedio"]],"encabezado":"","nota":"Nota: El paso 4.2 queda abierto mientras se corrige. Cuando el responsable anota la corrección y su aprobación en el SICOIN, se continúa en el paso 05, como dice el manual.","numero":"IGSS-2026-00001.2","observaciones":"","paso":"4.2","pregunta":"Cuando llegue la respuesta de elemento, regístrela aquí.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '<v.146.97c071ed632b8de9@oficina.example>', 'Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades), paso 4.2
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Paso 4.2: le corresponde a usted.
No, se comunica con la persona responsable de cada dependencia, para corregir la información. Continúa en paso siguiente.
Solicita: Hortensia Guox Tun
Asistente Administrativo o Analista: Germán Ixcoy Batres
Fecha de ingreso: 23/11/2026
Registro de correspondencia: 2026-8841
Comprobante en SICOIN: 1432
Oficio e informe mensual: 1 archivo
Fecha del oficio: 23/11/2026
Número de oficio: HGE-245-2026
Resultado de la verificación: Consultas externas 4 % sobre el promedio
Nota: El paso 4.2 queda abierto mientras se corrige. Cuando el responsable anota la corrección y su aprobación en el SICOIN, se continúa en el paso 05, como dice el manual.
Cuando llegue la respuesta de elemento, regístrela aquí.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (147, '', 'chat', '750000005', 0, 'sent', 1, 0, 0, 'me', 13, 13, 'IGSS-2026-00001.2', NULL, 0, '{"key":"registrado","params":{"datos":[["Observaciones","Las emergencias no concuerdan"]],"numero":"IGSS-2026-00001.2","respuesta":"No, pedir corrección","sigue":"Ahora la tiene: Germán Ixcoy Batres.","titulo":"Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades)"}}', '', '', '[]', NULL, '750000005:147', 'Registrado: No, pedir corrección
Seguimiento de la producción terminal de los programas EMA e IVS (Hospital General de Enfermedades) · IGSS-2026-00001.2
Quedó registrado: No, pedir corrección.
Observaciones: Las emergencias no concuerdan
Ahora la tiene: Germán Ixcoy Batres.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (149, '', 'chat', '730000006', 0, 'sent', 1, 0, 0, 'me', 20, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.i.2.s."],["Atrás","f.i.2.b."],["Cancelar","f.i.2.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Adjunte los documentos, si los tiene.","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000006:149', 'Desarrollo de sistemas nuevos
Desarrollo de sistemas nuevos
Adjunte los documentos, si los tiene.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (148, '', 'chat', '730000006', 0, 'sent', 1, 0, 0, 'me', 20, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.i.1.i."]],[["No","f.i.1.x."]]],"key":"encontrado","params":{"codigo":"SEPREM-DI-003.1","objetivo":"Describir las actividades realizadas por la Dirección de Informática para cubrir las necesidades institucionales de desarrollo de sistemas.","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000006:148', 'Desarrollo de sistemas nuevos
Entiendo que necesita:
Desarrollo de sistemas nuevos (SEPREM-DI-003.1)
Describir las actividades realizadas por la Dirección de Informática para cubrir las necesidades institucionales de desarrollo de sistemas.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (169, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 24, 1, '{"buttons":[[["Enviar","f.k.3.e."]],[["Corregir un dato","f.k.3.f."],["Cancelar","f.k.3.x."]]],"key":"resumen","params":{"datos":[["Factibilidad","Factible con condiciones"],["Recurso humano","Un analista durante cuatro meses"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"]],"error":"","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado"}}', '', '', '[]', NULL, '730000003:169', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado: revise y envíe
Revise antes de enviar · Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado
Factibilidad: Factible con condiciones
Recurso humano: Un analista durante cuatro meses
Recurso financiero: Servidor en la nube, Q9,600.00 al año
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (150, '', 'chat', '730000006', 0, 'sent', 1, 0, 0, 'me', 20, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.i.3.e."]],[["Corregir un dato","f.i.3.f."],["Cancelar","f.i.3.x."]]],"key":"resumen","params":{"datos":[["Solicitud","sistema nuevo"]],"error":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000006:150', 'Desarrollo de sistemas nuevos: revise y envíe
Revise antes de enviar · Desarrollo de sistemas nuevos
Solicitud: sistema nuevo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (157, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 23, 1, '{"buttons":[[["Omitir","f.j.4.s."],["Atrás","f.j.4.b."],["Cancelar","f.j.4.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si los tiene, envíe el oficio y los documentos de apoyo.","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud"}}', '', '', '[]', NULL, '730000001:157', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Recibir la solicitud
Si los tiene, envíe el oficio y los documentos de apoyo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (167, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 24, 1, '{"buttons":[[["Atrás","f.k.1.b."],["Cancelar","f.k.1.x."]]],"key":"pregunta","params":{"ejemplo":"Un analista durante cuatro meses","error":"","pregunta":"¿Qué recurso humano hace falta?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado"}}', '', '', '[]', NULL, '730000003:167', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado
¿Qué recurso humano hace falta?
Por ejemplo: Un analista durante cuatro meses', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (168, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 24, 1, '{"buttons":[[["Atrás","f.k.2.b."],["Cancelar","f.k.2.x."]]],"key":"pregunta","params":{"ejemplo":"Servidor en la nube, Q9,600.00 al año","error":"","pregunta":"¿Qué recurso financiero hace falta?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado"}}', '', '', '[]', NULL, '730000003:168', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Informar del resultado
¿Qué recurso financiero hace falta?
Por ejemplo: Servidor en la nube, Q9,600.00 al año', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (175, '', 'correo', 'ingrid.paredes@seprem.example', 1, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', 25, 1, '{"buttons":[[["Recursos gestionados","t.p.1.0."]],[["No es factible, cerrar","t.p.1.1."]]],"key":"tarea","params":{"actividad":"Realiza la gestión de recursos para el desarrollo del proyecto.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Factibilidad","Factible con condiciones"],["Recurso humano","Un analista durante cuatro meses"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"]],"encabezado":"","nota":"Nota: El Director puede cerrar la gestión como no factible, con su motivo, y se avisa al solicitante.","numero":"SEPREM-2026-00001","observaciones":"","paso":"3","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.175.ee1314074a7d8dd6@oficina.example>', 'Desarrollo de sistemas nuevos, paso 3
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 3: le corresponde a usted.
Realiza la gestión de recursos para el desarrollo del proyecto.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Factibilidad: Factible con condiciones
Recurso humano: Un analista durante cuatro meses
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Nota: El Director puede cerrar la gestión como no factible, con su motivo, y se avisa al solicitante.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (171, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Factibilidad","Factible con condiciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"]],"numero":"SEPREM-2026-00001","paso":"2","quien":"Estuardo Galdámez Rivas","respuesta":"Informar del resultado","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 167, '730000003:171', 'Desarrollo de sistemas nuevos: paso 2 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 2
✔ Informar del resultado — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Factibilidad: Factible con condiciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (174, '', 'chat', '730000001', 1, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', 25, 1, '{"buttons":[[["Recursos gestionados","t.p.1.0."]],[["No es factible, cerrar","t.p.1.1."]]],"key":"tarea","params":{"actividad":"Realiza la gestión de recursos para el desarrollo del proyecto.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Factibilidad","Factible con condiciones"],["Recurso humano","Un analista durante cuatro meses"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"]],"encabezado":"","nota":"Nota: El Director puede cerrar la gestión como no factible, con su motivo, y se avisa al solicitante.","numero":"SEPREM-2026-00001","observaciones":"","paso":"3","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000001:174', 'Desarrollo de sistemas nuevos, paso 3
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 3: le corresponde a usted.
Realiza la gestión de recursos para el desarrollo del proyecto.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Necesidad institucional: Llevar el registro de las capacitaciones
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Factibilidad: Factible con condiciones
Recurso humano: Un analista durante cuatro meses
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Nota: El Director puede cerrar la gestión como no factible, con su motivo, y se avisa al solicitante.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (172, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Factibilidad","Factible con condiciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"]],"numero":"SEPREM-2026-00001","paso":"2","quien":"Estuardo Galdámez Rivas","respuesta":"Informar del resultado","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 168, '730000003:172', 'Desarrollo de sistemas nuevos: paso 2 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 2
✔ Informar del resultado — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Factibilidad: Factible con condiciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (177, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"]],"numero":"SEPREM-2026-00001","paso":"3","quien":"Ingrid Paredes Sical","respuesta":"Recursos gestionados","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 174, '730000001:177', 'Desarrollo de sistemas nuevos: paso 3 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 3
✔ Recursos gestionados — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Recursos obtenidos: Un analista asignado; oficio DI-077-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (179, '', 'chat', '730000003', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 26, 1, '{"buttons":[[["Análisis y propuesta listos","t.q.1.0."]]],"key":"tarea","params":{"actividad":"Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"]],"encabezado":"","nota":"","numero":"SEPREM-2026-00001","observaciones":"","paso":"4","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000003:179', 'Desarrollo de sistemas nuevos, paso 4
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 4: le corresponde a usted.
Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Recursos obtenidos: Un analista asignado; oficio DI-077-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (178, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"]],"numero":"SEPREM-2026-00001","paso":"3","quien":"Ingrid Paredes Sical","respuesta":"Recursos gestionados","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 176, '730000001:178', 'Desarrollo de sistemas nuevos: paso 3 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 3
✔ Recursos gestionados — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Recursos obtenidos: Un analista asignado; oficio DI-077-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (183, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Propuesta de solución y arquitectura","1 archivo"]],"numero":"SEPREM-2026-00001","paso":"4","quien":"Estuardo Galdámez Rivas","respuesta":"Análisis y propuesta listos","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 179, '730000003:183', 'Desarrollo de sistemas nuevos: paso 4 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 4
✔ Análisis y propuesta listos — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Propuesta de solución y arquitectura: 1 archivo', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (187, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"registrado","params":{"datos":[["Propuesta de solución y arquitectura","1 archivo"]],"numero":"SEPREM-2026-00001","respuesta":"Análisis y propuesta listos","sigue":"Ahora la tiene: Estuardo Galdámez Rivas.","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000003:187', 'Registrado: Análisis y propuesta listos
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Quedó registrado: Análisis y propuesta listos.
Propuesta de solución y arquitectura: 1 archivo
Ahora la tiene: Estuardo Galdámez Rivas.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (192, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"numero":"SEPREM-2026-00001","paso":"5","quien":"Estuardo Galdámez Rivas","respuesta":"Presentar el diseño","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 188, '730000003:192', 'Desarrollo de sistemas nuevos: paso 5 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 5
✔ Presentar el diseño — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (201, '', 'correo', 'estuardo.galdamez@seprem.example', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 29, 1, '{"buttons":[[["Análisis y propuesta listos","t.t.1.0."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9],["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","foto.jpg","image/jpeg",14]],"key":"tarea","params":{"actividad":"Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Propuesta de solución y arquitectura","1 archivo"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"encabezado":"","nota":"","numero":"SEPREM-2026-00001","observaciones":"Vuelta 2. Observaciones de Ingrid Paredes Sical: Falta el perfil de consulta","paso":"4","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.201.9c1a2f11c0a3c2ed@oficina.example>', 'Desarrollo de sistemas nuevos, paso 4
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 4: le corresponde a usted.
Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Propuesta de solución y arquitectura: 1 archivo
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Vuelta 2. Observaciones de Ingrid Paredes Sical: Falta el perfil de consulta', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (180, '', 'correo', 'estuardo.galdamez@seprem.example', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 26, 1, '{"buttons":[[["Análisis y propuesta listos","t.q.1.0."]]],"key":"tarea","params":{"actividad":"Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"]],"encabezado":"","nota":"","numero":"SEPREM-2026-00001","observaciones":"","paso":"4","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.180.e843153d1740a1b8@oficina.example>', 'Desarrollo de sistemas nuevos, paso 4
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 4: le corresponde a usted.
Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Recursos obtenidos: Un analista asignado; oficio DI-077-2026', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (181, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"registrado","params":{"datos":[["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"]],"numero":"SEPREM-2026-00001","respuesta":"Recursos gestionados","sigue":"Ahora la tiene: Estuardo Galdámez Rivas.","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000001:181', 'Registrado: Recursos gestionados
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Quedó registrado: Recursos gestionados.
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Ahora la tiene: Estuardo Galdámez Rivas.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (182, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 26, 1, '{"buttons":[[["Cancelar","f.m.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe el análisis, la propuesta de solución y la arquitectura.","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Análisis y propuesta listos"}}', '', '', '[]', NULL, '730000003:182', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Análisis y propuesta listos
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Análisis y propuesta listos
Envíe el análisis, la propuesta de solución y la arquitectura.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (186, '', 'correo', 'estuardo.galdamez@seprem.example', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 27, 1, '{"buttons":[[["Presentar el diseño","t.r.1.0."]]],"files":[["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","foto.jpg","image/jpeg",14]],"key":"tarea","params":{"actividad":"Presenta el diseño conceptual, prototipos y proyección para la ejecución del proyecto","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Propuesta de solución y arquitectura","1 archivo"]],"encabezado":"","nota":"","numero":"SEPREM-2026-00001","observaciones":"","paso":"5","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.186.4a023193f307690a@oficina.example>', 'Desarrollo de sistemas nuevos, paso 5
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 5: le corresponde a usted.
Presenta el diseño conceptual, prototipos y proyección para la ejecución del proyecto
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Propuesta de solución y arquitectura: 1 archivo', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (184, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Propuesta de solución y arquitectura","1 archivo"]],"numero":"SEPREM-2026-00001","paso":"4","quien":"Estuardo Galdámez Rivas","respuesta":"Análisis y propuesta listos","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 182, '730000003:184', 'Desarrollo de sistemas nuevos: paso 4 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 4
✔ Análisis y propuesta listos — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Propuesta de solución y arquitectura: 1 archivo', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (185, '', 'chat', '730000003', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 27, 1, '{"buttons":[[["Presentar el diseño","t.r.1.0."]]],"files":[["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","foto.jpg","image/jpeg",14]],"key":"tarea","params":{"actividad":"Presenta el diseño conceptual, prototipos y proyección para la ejecución del proyecto","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Propuesta de solución y arquitectura","1 archivo"]],"encabezado":"","nota":"","numero":"SEPREM-2026-00001","observaciones":"","paso":"5","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000003:185', 'Desarrollo de sistemas nuevos, paso 5
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 5: le corresponde a usted.
Presenta el diseño conceptual, prototipos y proyección para la ejecución del proyecto
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Propuesta de solución y arquitectura: 1 archivo', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (188, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 27, 1, '{"buttons":[[["Cancelar","f.n.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Envíe el diseño conceptual y los prototipos.","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño"}}', '', '', '[]', NULL, '730000003:188', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño
Envíe el diseño conceptual y los prototipos.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (193, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"numero":"SEPREM-2026-00001","paso":"5","quien":"Estuardo Galdámez Rivas","respuesta":"Presentar el diseño","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 189, '730000003:193', 'Desarrollo de sistemas nuevos: paso 5 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 5
✔ Presentar el diseño — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (189, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 27, 1, '{"buttons":[[["Atrás","f.n.2.b."],["Cancelar","f.n.2.x."]]],"key":"pregunta","params":{"ejemplo":"30/04/2027","error":"","pregunta":"¿Para qué fecha se proyecta terminar?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño"}}', '', '', '[]', NULL, '730000003:189', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño
¿Para qué fecha se proyecta terminar?
Por ejemplo: 30/04/2027', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (195, '', 'chat', '730000001', 1, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', 28, 1, '{"buttons":[[["Sí, aprobar el diseño","t.s.1.0."]],[["No, devolver con observaciones","t.s.1.1."]]],"files":[["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","foto.jpg","image/jpeg",14],["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Evalúa y aprueba el diseño conceptual del proyecto.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Propuesta de solución y arquitectura","1 archivo"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"encabezado":"","nota":"Nota: Responde el Director (a) de Informática, que evalúa y aprueba en el paso 6; el Analista empieza en el paso 7.","numero":"SEPREM-2026-00001","observaciones":"","paso":"6","pregunta":"¿Resultado es satisfactorio?","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000001:195', 'Desarrollo de sistemas nuevos, paso 6
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 6: le corresponde a usted.
Evalúa y aprueba el diseño conceptual del proyecto.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Propuesta de solución y arquitectura: 1 archivo
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027
Nota: Responde el Director (a) de Informática, que evalúa y aprueba en el paso 6; el Analista empieza en el paso 7.
¿Resultado es satisfactorio?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (196, '', 'correo', 'ingrid.paredes@seprem.example', 1, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', 28, 1, '{"buttons":[[["Sí, aprobar el diseño","t.s.1.0."]],[["No, devolver con observaciones","t.s.1.1."]]],"files":[["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","foto.jpg","image/jpeg",14],["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Evalúa y aprueba el diseño conceptual del proyecto.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Propuesta de solución y arquitectura","1 archivo"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"],["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"encabezado":"","nota":"Nota: Responde el Director (a) de Informática, que evalúa y aprueba en el paso 6; el Analista empieza en el paso 7.","numero":"SEPREM-2026-00001","observaciones":"","paso":"6","pregunta":"¿Resultado es satisfactorio?","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '<v.196.c92821f13ac6e2a9@oficina.example>', 'Desarrollo de sistemas nuevos, paso 6
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 6: le corresponde a usted.
Evalúa y aprueba el diseño conceptual del proyecto.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Propuesta de solución y arquitectura: 1 archivo
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027
Nota: Responde el Director (a) de Informática, que evalúa y aprueba en el paso 6; el Analista empieza en el paso 7.
¿Resultado es satisfactorio?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (194, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"numero":"SEPREM-2026-00001","paso":"5","quien":"Estuardo Galdámez Rivas","respuesta":"Presentar el diseño","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 190, '730000003:194', 'Desarrollo de sistemas nuevos: paso 5 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 5
✔ Presentar el diseño — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (190, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, NULL, '', 27, 1, '{"buttons":[[["Enviar","f.n.3.e."]],[["Corregir un dato","f.n.3.f."],["Cancelar","f.n.3.x."]]],"key":"resumen","params":{"datos":[["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"error":"","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño"}}', '', '', '[]', NULL, '730000003:190', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño: revise y envíe
Revise antes de enviar · Desarrollo de sistemas nuevos · SEPREM-2026-00001 · Presentar el diseño
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (198, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Observaciones","Falta el perfil de consulta"]],"numero":"SEPREM-2026-00001","paso":"6","quien":"Ingrid Paredes Sical","respuesta":"No, devolver con observaciones","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 195, '730000001:198', 'Desarrollo de sistemas nuevos: paso 6 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 6
✔ No, devolver con observaciones — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Observaciones: Falta el perfil de consulta', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (191, '', 'chat', '730000003', 0, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"]],"numero":"SEPREM-2026-00001","paso":"5","quien":"Estuardo Galdámez Rivas","respuesta":"Presentar el diseño","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 185, '730000003:191', 'Desarrollo de sistemas nuevos: paso 5 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 5
✔ Presentar el diseño — Estuardo Galdámez Rivas, 23/11/2026 a las 09:00
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (197, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, NULL, '', 28, 1, '{"buttons":[[["Cancelar","f.o.1.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Cuáles son las observaciones?","titulo":"Desarrollo de sistemas nuevos · SEPREM-2026-00001 · No, devolver con observaciones"}}', '', '', '[]', NULL, '730000001:197', 'Desarrollo de sistemas nuevos · SEPREM-2026-00001 · No, devolver con observaciones
Desarrollo de sistemas nuevos · SEPREM-2026-00001 · No, devolver con observaciones
¿Cuáles son las observaciones?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (199, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Observaciones","Falta el perfil de consulta"]],"numero":"SEPREM-2026-00001","paso":"6","quien":"Ingrid Paredes Sical","respuesta":"No, devolver con observaciones","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', 197, '730000001:199', 'Desarrollo de sistemas nuevos: paso 6 hecho
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 6
✔ No, devolver con observaciones — Ingrid Paredes Sical, 23/11/2026 a las 09:00
Observaciones: Falta el perfil de consulta', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (202, '', 'chat', '730000001', 0, 'sent', 1, 0, 0, 'me', 17, 14, 'SEPREM-2026-00001', NULL, 0, '{"key":"registrado","params":{"datos":[["Observaciones","Falta el perfil de consulta"]],"numero":"SEPREM-2026-00001","respuesta":"No, devolver con observaciones","sigue":"Ahora la tiene: Estuardo Galdámez Rivas.","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000001:202', 'Registrado: No, devolver con observaciones
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Quedó registrado: No, devolver con observaciones.
Observaciones: Falta el perfil de consulta
Ahora la tiene: Estuardo Galdámez Rivas.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (200, '', 'chat', '730000003', 1, 'sent', 1, 0, 0, 'me', 18, 14, 'SEPREM-2026-00001', 29, 1, '{"buttons":[[["Análisis y propuesta listos","t.t.1.0."]]],"files":[["02e2852a540300257c095f74dc36029f29ebfabb3216415133bb5328a1081653","foto.jpg","image/jpeg",9],["35329a6bef22b73e7afb2641800be1be47ccb2d9c11bdaff849ea82983d91422","foto.jpg","image/jpeg",14]],"key":"tarea","params":{"actividad":"Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.","datos":[["Solicita","Lucrecia Santizo Mejía"],["Herramientas que se han probado","Se lleva en Excel"],["Diseño conceptual y prototipos","1 archivo"],["Entrega prevista","30/04/2027"],["Factibilidad","Factible con condiciones"],["Necesidad institucional","Llevar el registro de las capacitaciones"],["Propuesta de solución y arquitectura","1 archivo"],["Recurso financiero","Servidor en la nube, Q9,600.00 al año"],["Recurso humano","Un analista durante cuatro meses"],["Recursos obtenidos","Un analista asignado; oficio DI-077-2026"],["Oficio o documentos","1 archivo"],["Quiénes lo usarán","Las sedes, unas 40 personas"]],"encabezado":"","nota":"","numero":"SEPREM-2026-00001","observaciones":"Vuelta 2. Observaciones de Ingrid Paredes Sical: Falta el perfil de consulta","paso":"4","pregunta":"","titulo":"Desarrollo de sistemas nuevos"}}', '', '', '[]', NULL, '730000003:200', 'Desarrollo de sistemas nuevos, paso 4
Desarrollo de sistemas nuevos · SEPREM-2026-00001
Paso 4: le corresponde a usted.
Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema.
Solicita: Lucrecia Santizo Mejía
Herramientas que se han probado: Se lleva en Excel
Diseño conceptual y prototipos: 1 archivo
Entrega prevista: 30/04/2027
Factibilidad: Factible con condiciones
Necesidad institucional: Llevar el registro de las capacitaciones
Propuesta de solución y arquitectura: 1 archivo
Recurso financiero: Servidor en la nube, Q9,600.00 al año
Recurso humano: Un analista durante cuatro meses
Recursos obtenidos: Un analista asignado; oficio DI-077-2026
Oficio o documentos: 1 archivo
Quiénes lo usarán: Las sedes, unas 40 personas
Vuelta 2. Observaciones de Ingrid Paredes Sical: Falta el perfil de consulta', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (206, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.p.4.e."]],[["Corregir un dato","f.p.4.f."],["Cancelar","f.p.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:206', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: virus
Ubicación del equipo: Dirección Financiera, segundo nivel
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (203, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.p.1.i."]],[["No","f.p.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:203', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (207, '', 'chat', '700000002', 1, 'pending', 0, 0, 0, '', 2, 15, 'SOSEP-2026-00005', 30, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.u.1.0.p3"]],[["Marta López Xicará","t.u.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00005","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '', '', '', 1795446000000000, NULL);
INSERT INTO public.outbox VALUES (204, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.p.2.b."],["Cancelar","f.p.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:204', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (208, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'pending', 0, 0, 0, '', 2, 15, 'SOSEP-2026-00005', 30, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.u.1.0.p3"]],[["Marta López Xicará","t.u.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00005","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '7wh5ihqocjs25bproh6ddn4odi', '', '[]', NULL, '', '', '', 1795446000000000, NULL);
INSERT INTO public.outbox VALUES (205, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.p.3.s."],["Atrás","f.p.3.b."],["Cancelar","f.p.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:205', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO public.outbox VALUES (209, '', 'chat', '700000006', 0, 'pending', 0, 0, 0, '', 6, 15, 'SOSEP-2026-00005', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"numero":"SOSEP-2026-00005","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '', '', '', 1795446000000000, NULL);


INSERT INTO public.person VALUES (6, 'SOSEP', 'Ana Gómez Chávez', 'Licda.', 'Dirección Financiera', 'Guatemala', 'ana.gomez@sosep.example', '', NULL, NULL);
INSERT INTO public.person VALUES (7, 'SOSEP', 'Julio Cifuentes Orozco', 'Lic.', 'Dirección de Hogares Comunitarios', 'Guatemala', 'julio.cifuentes@sosep.example', '', NULL, NULL);
INSERT INTO public.person VALUES (8, 'SOSEP', 'Irma Choc Caal', '', 'Sede Departamental', 'Alta Verapaz', 'irma.choc@sosep.example', '', NULL, NULL);
INSERT INTO public.person VALUES (1, 'SOSEP', 'Rodrigo Aguilar Sandoval', 'Ing.', 'Unidad de Informática', '', 'rodrigo.aguilar@sosep.example', '', NULL, 5);
INSERT INTO public.person VALUES (2, 'SOSEP', 'Claudia Marroquín de Paz', 'Ing.', 'Unidad de Informática', '', 'claudia.marroquin@sosep.example', '', 1, NULL);
INSERT INTO public.person VALUES (3, 'SOSEP', 'Carlos Pérez Tzoc', '', 'Unidad de Informática', '', 'carlos.perez@sosep.example', '', 2, NULL);
INSERT INTO public.person VALUES (4, 'SOSEP', 'Marta López Xicará', '', 'Unidad de Informática', '', 'marta.lopez@sosep.example', '', 2, NULL);
INSERT INTO public.person VALUES (5, 'SOSEP', 'Beatriz Lima Coronado', '', 'Unidad de Informática', '', 'beatriz.lima@sosep.example', '', 1, NULL);
INSERT INTO public.person VALUES (9, 'INE', 'Domingo Tzul Ajanel', '', 'Sistema Estadístico Nacional', 'Guatemala', 'domingo.tzul@ine.example', '', NULL, NULL);
INSERT INTO public.person VALUES (10, 'INE', 'Lisandro Cabrera Pop', '', 'OCSE de Educación', 'Guatemala', 'lisandro.cabrera@ocse.example', '', NULL, NULL);
INSERT INTO public.person VALUES (11, 'IGSS', 'Maribel Asturias Pon', '', 'Departamento de Planificación', 'Guatemala', 'maribel.asturias@igss.example', '', NULL, NULL);
INSERT INTO public.person VALUES (12, 'IGSS', 'Zoila Pérez Chox', '', 'Departamento de Planificación', 'Guatemala', 'zoila.perez@igss.example', '', NULL, NULL);
INSERT INTO public.person VALUES (13, 'IGSS', 'Germán Ixcoy Batres', '', 'Departamento de Planificación', 'Guatemala', 'german.ixcoy@igss.example', '', NULL, NULL);
INSERT INTO public.person VALUES (14, 'IGSS', 'Graciela Montúfar Rubio', '', 'Gerencia', 'Guatemala', 'graciela.montufar@igss.example', '', NULL, NULL);
INSERT INTO public.person VALUES (15, 'IGSS', 'Hortensia Guox Tun', '', 'Hospital General de Enfermedades', 'Guatemala', 'hortensia.guox@igss.example', '', NULL, NULL);
INSERT INTO public.person VALUES (16, 'IGSS', 'Clemente Raxón Pic', '', 'Policlínica', 'Guatemala', 'clemente.raxon@igss.example', '', NULL, NULL);
INSERT INTO public.person VALUES (17, 'SEPREM', 'Ingrid Paredes Sical', '', 'Dirección de Informática', 'Guatemala', 'ingrid.paredes@seprem.example', '', NULL, NULL);
INSERT INTO public.person VALUES (18, 'SEPREM', 'Estuardo Galdámez Rivas', '', 'Dirección de Informática', 'Guatemala', 'estuardo.galdamez@seprem.example', '', NULL, NULL);
INSERT INTO public.person VALUES (19, 'SEPREM', 'Gabriela Noriega Paiz', '', 'Dirección de Informática', 'Guatemala', 'gabriela.noriega@seprem.example', '', NULL, NULL);
INSERT INTO public.person VALUES (20, 'SEPREM', 'Lucrecia Santizo Mejía', '', 'Dirección de Recursos Humanos', 'Guatemala', 'lucrecia.santizo@seprem.example', '', NULL, NULL);


INSERT INTO public.post VALUES (1, 1, 'SOSEP', 'Director Unidad de Informática', 'titular', '', '', '');
INSERT INTO public.post VALUES (2, 2, 'SOSEP', 'Jefe de infraestructura y HelpDesk', 'titular', '', '', '');
INSERT INTO public.post VALUES (3, 3, 'SOSEP', 'Técnico de Hardware y Software', 'titular', '', '', '');
INSERT INTO public.post VALUES (4, 4, 'SOSEP', 'Técnico de Hardware y Software', 'titular', '', '', '');
INSERT INTO public.post VALUES (5, 5, 'SOSEP', 'Asistente', 'titular', '', '', '');
INSERT INTO public.post VALUES (6, 9, 'INE', 'Coordinador del SEN', 'titular', '', '', '');
INSERT INTO public.post VALUES (7, 10, 'INE', 'Coordinador de la OCSE', 'titular', '', '', '');
INSERT INTO public.post VALUES (8, 11, 'IGSS', 'Jefe de Departamento', 'titular', '', '', '');
INSERT INTO public.post VALUES (9, 12, 'IGSS', 'Secretaria de Recepción', 'titular', '', '', '');
INSERT INTO public.post VALUES (10, 13, 'IGSS', 'Analista', 'titular', '', '', '');
INSERT INTO public.post VALUES (11, 14, 'IGSS', 'Gerencia', 'titular', '', '', '');
INSERT INTO public.post VALUES (12, 15, 'IGSS', 'Dependencia Prestadora de Servicios', 'titular', '', '', '');
INSERT INTO public.post VALUES (13, 16, 'IGSS', 'Dependencia Prestadora de Servicios', 'titular', '', '', '');
INSERT INTO public.post VALUES (14, 17, 'SEPREM', 'Director (a) de Informática', 'titular', '', '', '');
INSERT INTO public.post VALUES (15, 18, 'SEPREM', 'Jefe de Desarrollo', 'titular', '', '', '');
INSERT INTO public.post VALUES (16, 19, 'SEPREM', 'Analista de desarrollo', 'titular', '', '', '');


INSERT INTO public.procedure_version VALUES ('IGM', '11.01.U0.P1', '2022-10', '9cb4d4f7dc5be20f75ce9386bff52da10deb75a319c65163215caab3a7e92a45', convert_to('codigo      = "11.01.U0.P1"
version     = "2022-10"
titulo      = "Elaboración del Plan Estratégico Institucional"
institucion = "IGM"
unidad      = "Departamento de Planes y Programas"
manual      = "Manual de Normas y Procedimientos Departamento de Planes y Programas, segunda edición, octubre 2022"
objetivo    = "Contar con un Plan Estratégico Institucional orientador con temporalidad no menor de 5 años, el cual establece los cursos de acción para el cumplimiento de la Misión y Visión del Instituto Guatemalteco de Migración."
alcance     = "Consiste en las acciones que se deben seguir para elaborar el Plan Estratégico del Instituto Guatemalteco de Migración, dicho plan establece los resultados a los que aporta la Institución en la entrega de productos a migrantes nacionales y extranjeros."
dueno       = "Subdirección de Planificación"
entradas    = ["Lineamientos de Planificación, sugeridos por SEGEPLAN."]
salidas     = ["Plan aprobado."]
marco_legal = [
  "Plan Nacional de Desarrollo K''atun, Nuestra Guatemala 2032.",
  "Política General de Gobierno 2020-2024.",
  "Normas del contenido mínimo del PEI dictadas por SEGEPLAN.",
  "Herramientas de Planificación.",
  "Guía para elaboración de Planes Estratégicos Institucionales.",
  "Lineamientos de Formulación de Planificación Estratégica y Operativa.",
  "Lineamientos generales para la formulación del Plan-Presupuesto.",
]
temas = [
  "plan estratégico institucional", "PEI", "elaborar el PEI", "modificar el PEI", "plan estratégico del IGM",
  "lineamientos de SEGEPLAN", "planificación estratégica", "marco lógico institucional", "marco estratégico",
  "análisis de la situación institucional", "ficha técnica de SEGEPLAN", "aprobación del PEI",
]

[inicio]
quien    = ["Dirección General"]
registra = ["Subdirector de Planificación"]
ocasion  = [
  { tipo = "instrucción", texto = "La Dirección General instruye elaborar o modificar el Plan Estratégico Institucional." },
]

[[paso]]
no          = "1"
responsable = "Subdirector de Planificación"
actividad   = "Recibe instrucción de la Dirección General, que contiene los lineamientos y documentación de SEGEPLAN."
documento   = "Oficio Dirección General"
hecho       = "Instrucción recibida"
pide = [
  { campo = "instruccion_numero", tipo = "texto", nombre = "Oficio de Dirección General", pregunta = "¿Qué número tiene el oficio de la Dirección General?", ejemplo = "DG-301-2026" },
  { campo = "instruccion_fecha", tipo = "fecha", nombre = "Fecha del oficio", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "12/01/2026" },
  { campo = "lineamientos", tipo = "archivo", nombre = "Lineamientos de SEGEPLAN", pregunta = "Envíe los lineamientos y la documentación de SEGEPLAN." },
]

[[paso]]
no          = "2"
responsable = "Subdirector de Planificación"
actividad   = "Recibe y traslada instrucción al Departamento de Planes y Programas."
documento   = "Oficio de la Subdirección de Planificación"
hecho       = "Trasladar instrucción"
pide = [
  { campo = "traslado_numero", tipo = "texto", nombre = "Oficio de la Subdirección", pregunta = "¿Qué número tiene el oficio de la Subdirección de Planificación?", ejemplo = "SP-045-2026" },
  { campo = "traslado_fecha", tipo = "fecha", nombre = "Fecha del traslado", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "14/01/2026" },
]

[[paso]]
no          = "3"
responsable = "Jefe de Departamento de Planes y Programas"
actividad   = "Solicita acompañamiento del sectorialista de SEGEPLAN, para la elaboración o modificación del PEI."
documento   = "Oficio de solicitud"
hecho       = "Acompañamiento solicitado"
pide = [
  { campo = "acompanamiento_numero", tipo = "texto", nombre = "Oficio de solicitud", pregunta = "¿Qué número tiene el oficio de solicitud a SEGEPLAN?", ejemplo = "PYP-012-2026" },
  { campo = "acompanamiento_fecha", tipo = "fecha", nombre = "Fecha de la solicitud", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "16/01/2026" },
]

[[paso]]
no          = "4"
responsable = "Jefe de Departamento de Planes y Programas"
actividad   = "Realiza el Análisis de la Situación Institucional del IGM."
documento   = "Guía Conceptual de Gestión por Resultados para el Sector Público de Guatemala"
hecho       = "Análisis realizado"
pide = [
  { campo = "analisis", tipo = "archivo", nombre = "Análisis de la Situación Institucional", pregunta = "Envíe el Análisis de la Situación Institucional." },
]

[[paso]]
no          = "5"
responsable = "Jefe de Departamento de Planes y Programas"
actividad   = "Realiza o modifica Marco Conceptual."
hecho       = "Marco Conceptual listo"
pide = [
  { campo = "marco_conceptual", tipo = "archivo", nombre = "Marco Conceptual", pregunta = "Envíe el Marco Conceptual." },
]

[[paso]]
no          = "6"
responsable = "Jefe de Departamento de Planes y Programas"
actividad   = "Realiza o modifica Marco Estratégico."
hecho       = "Marco Estratégico listo"
pide = [
  { campo = "marco_estrategico", tipo = "archivo", nombre = "Marco Estratégico", pregunta = "Envíe el Marco Estratégico." },
]

[[paso]]
no          = "7"
responsable = "Jefe de Departamento de Planes y Programas"
actividad   = "Realiza o modifica Marco Lógico Institucional."
hecho       = "Marco Lógico listo"
pide = [
  { campo = "marco_logico", tipo = "archivo", nombre = "Marco Lógico Institucional", pregunta = "Envíe el Marco Lógico Institucional." },
]

[[paso]]
no          = "8"
responsable = "Jefe de Departamento de Planes y Programas"
actividad   = "Envía y solicita la revisión de la Subdirección de Planificación."
documento   = "Documento"
hecho       = "Enviar a revisión"
pide = [
  { campo = "pei", tipo = "archivo", nombre = "Documento del PEI", pregunta = "Envíe el documento completo del PEI." },
]

[[paso]]
no          = "9"
responsable = "Subdirector de Planificación"
actividad   = "Recibe documento y lo revisa. Si tiene observaciones, sigue en paso 9.1 No tiene observaciones, sigue en paso 9.2"

[[paso]]
no           = "9.1"
responsable  = "Subdirector de Planificación"
actividad    = "Devuelve el documento para las correcciones correspondientes al Jefe del Departamento de Planes y Programas, puede ser al paso 4, 5, 6 o 7 según las observaciones."
documento    = "Documento"
respuesta_de = "9"
boton        = "Devolver con observaciones"
sigue        = ["4", "5", "6", "7"]
motivo       = "obligatorio"

[[paso]]
no           = "9.2"
responsable  = "Subdirector de Planificación"
actividad    = "Remite documento a SEGEPLAN para la emisión de ficha técnica con observaciones."
documento    = "Oficio de solicitud"
respuesta_de = "9"
boton        = "Sin observaciones, remitir a SEGEPLAN"
sigue        = "10"
aprobacion   = true
pide = [
  { campo = "remision_numero", tipo = "texto", nombre = "Oficio de solicitud", pregunta = "¿Qué número tiene el oficio con que se remite a SEGEPLAN?", ejemplo = "SP-101-2026" },
  { campo = "remision_fecha", tipo = "fecha", nombre = "Fecha de la remisión", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "20/03/2026" },
]

[[paso]]
no          = "10"
responsable = "Subdirector de Planificación"
actividad   = "Recibe de SEGEPLAN y revisa las observaciones o sugerencias: El documento es conforme a la metodología, sigue en paso 10.1 No es conforme con la metodología, sigue en paso 10.2"
documento   = "Documento"
espera      = ["SEGEPLAN"]

[[paso]]
no           = "10.1"
responsable  = "Subdirector de Planificación"
actividad    = "Recibe ficha técnica con dictamen favorable. Sigue en paso 11."
documento    = "Ficha Técnica"
respuesta_de = "10"
boton        = "Dictamen favorable"
sigue        = "11"
aprobacion   = true
pide = [
  { campo = "ficha_numero", tipo = "texto", nombre = "Ficha técnica", pregunta = "¿Qué número o referencia tiene la ficha técnica?", ejemplo = "FT-IGM-03-2026" },
  { campo = "ficha_fecha", tipo = "fecha", nombre = "Fecha de la ficha", pregunta = "¿Qué fecha tiene la ficha?", ejemplo = "17/04/2026" },
  { campo = "ficha", tipo = "archivo", nombre = "Ficha técnica con dictamen", pregunta = "Envíe la ficha técnica con el dictamen." },
]

[[paso]]
no           = "10.2"
responsable  = "Subdirector de Planificación"
actividad    = "Recibe sugerencias de SEGEPLAN, para hacer los cambios que correspondan, traslada al Jefe del Departamento de Planes y Programas al paso 4, 5, 6 o 7 según las observaciones."
documento    = "Oficio Segeplan"
respuesta_de = "10"
boton        = "Trasladar sugerencias de SEGEPLAN"
sigue        = ["4", "5", "6", "7"]
motivo       = "obligatorio"
pide = [
  { campo = "sugerencias_numero", tipo = "texto", nombre = "Oficio de SEGEPLAN", pregunta = "¿Qué número tiene el oficio de SEGEPLAN?", ejemplo = "SEGEPLAN-550-2026" },
  { campo = "sugerencias_fecha", tipo = "fecha", nombre = "Fecha del oficio", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "17/04/2026" },
]

[[paso]]
no          = "11"
responsable = "Subdirector de Planificación"
actividad   = "Remite a la Dirección General y a la Autoridad Migratoria Nacional, para aprobación final y emisión de acuerdo para la publicación."
documento   = "Oficio de Traslado del documento al Director del IGM"
espera      = ["Dirección General", "Autoridad Migratoria Nacional"]
decide = [
  { boton = "Aprobado con acuerdo", sigue = "12", aprobacion = true, resolucion = true, pide = [
    { campo = "direccion_numero", tipo = "texto", nombre = "Oficio de traslado", pregunta = "¿Qué número tiene el oficio con que se trasladó al Director del IGM?", ejemplo = "SP-130-2026" },
    { campo = "direccion_fecha", tipo = "fecha", nombre = "Fecha del traslado", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "24/04/2026" },
    { campo = "acuerdo_numero", tipo = "texto", nombre = "Número de acuerdo", pregunta = "¿Qué número tiene el acuerdo que lo aprueba?", ejemplo = "AMN-04-2026" },
    { campo = "acuerdo_fecha", tipo = "fecha", nombre = "Fecha del acuerdo", pregunta = "¿Qué fecha tiene el acuerdo?", ejemplo = "08/05/2026" },
    { campo = "acuerdo", tipo = "archivo", nombre = "Acuerdo", pregunta = "Envíe el acuerdo." },
  ] },
  { boton = "Devuelto con observaciones", sigue = ["4", "5", "6", "7"], motivo = "obligatorio", resolucion = true },
]

[[paso]]
no          = "12"
responsable = "Subdirector de Planificación"
actividad   = "Se traslada el PEI Aprobado a los entes responsables."
documento   = "Oficio de envío de planes."
hecho       = "PEI trasladado"
pide = [
  { campo = "envio_numero", tipo = "texto", nombre = "Oficio de envío de planes", pregunta = "¿Qué número tiene el oficio de envío de planes?", ejemplo = "SP-150-2026" },
  { campo = "envio_fecha", tipo = "fecha", nombre = "Fecha del envío", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "12/05/2026" },
  { campo = "entes", tipo = "texto largo", nombre = "Entes responsables", pregunta = "¿A qué entes se trasladó?", ejemplo = "SEGEPLAN, Ministerio de Finanzas Públicas" },
]

[[resolucion]]
paso    = "1"
dice    = "Las celdas de Responsable están combinadas y no se repiten en cada fila."
hacemos = "Los pasos 1 y 2 son del Subdirector de Planificación, del 3 al 8 del Jefe de Departamento de Planes y Programas, y del 9 al 12 del Subdirector."
porque  = "Una celda vacía lleva el responsable de la anterior; así lo confirman los textos de los pasos 2, 8 y 9."

[[resolucion]]
paso    = "2"
dice    = "«Recibe y traslada instrucción», cuando el paso 1 ya la recibe y el responsable es el mismo."
hacemos = "El paso 1 registra la instrucción de la Dirección General; el paso 2, su traslado con el oficio de la Subdirección."
porque  = "Cada paso tiene su propio documento de soporte."

[[resolucion]]
paso    = "3"
dice    = "Solicita acompañamiento a SEGEPLAN; no dice si se espera respuesta."
hacemos = "La gestión sigue al paso 4 con la solicitud enviada, sin esperar."
porque  = "El manual no condiciona el análisis a la respuesta del sectorialista."

[[resolucion]]
paso    = "9.1"
dice    = "Devuelve «al paso 4, 5, 6 o 7 según las observaciones»; no dice si los pasos que siguen se repiten."
hacemos = "El Subdirector elige el paso. Desde allí se vuelve a pasar por los siguientes hasta el 8 y la revisión del 9; lo que no cambia se confirma con el mismo documento."
porque  = "Cada marco se apoya en el anterior, y la revisión debe ver el documento completo."

[[resolucion]]
paso    = "10.2"
dice    = "Traslada las sugerencias «al paso 4, 5, 6 o 7 según las observaciones»."
hacemos = "El Subdirector elige el paso, igual que en el 9.1, y el documento corregido pasa otra vez por el 8, el 9 y SEGEPLAN."
porque  = "SEGEPLAN debe dictaminar sobre el documento que se va a aprobar."

[[resolucion]]
paso    = "11"
dice    = "Remite para aprobación final y emisión de acuerdo; ningún paso recibe la aprobación, y el 12 traslada ya «el PEI Aprobado»."
hacemos = "El paso espera a la Dirección General y a la Autoridad Migratoria Nacional. El Subdirector anota el acuerdo y se sigue al 12, o anota las observaciones y elige el paso 4, 5, 6 o 7."
porque  = "Sin el acuerdo no hay plan aprobado que trasladar, y la autoridad puede no aprobar."
', 'UTF8'), 1795446000000000);
INSERT INTO public.procedure_version VALUES ('IGSS', 'IGSS-DP-P3', '2013-02', '015046da12edb53b4fd512b4ec296d72c9c8f323bda6ccfe95a43dcc5c0328f4', convert_to('codigo      = "IGSS-DP-P3"
version     = "2013-02"
titulo      = "Seguimiento de la producción terminal de los programas EMA e IVS"
institucion = "IGSS"
unidad      = "Departamento de Planificación"
manual      = "Manual de Normas y Procedimientos del Departamento de Planificación, Acuerdo No. 16/2013 de Gerencia, febrero 2013"
objetivo    = "Establecer las normas y procedimientos de los procesos de trabajo sustantivos del Departamento de Planificación."
alcance     = "El cumplimiento y aplicación del manual de normas y procedimientos, corresponde al Jefe y personal que labora en el Departamento de Planificación."
dueno       = "Departamento de Planificación"
temas = [
  "metas físicas", "informe mensual de metas físicas", "ejecución de metas en SICOIN", "reprogramación de metas físicas",
  "registrar metas en SICOIN", "producción terminal", "producción de la dependencia", "programas EMA e IVS",
  "informe mensual de producción", "comprobante único de registro", "CUR de metas físicas", "base de monitoreo de producción",
]

[inicio]
quien    = ["Dependencia Prestadora de Servicios"]
registra = ["Secretaria de Recepción", "Jefe de Departamento"]
ocasion  = [
  { tipo = "calendario", texto = "Cada mes las dependencias registran en el SICOIN y presentan su informe de metas físicas.", regla = "del 26 al 31 de cada mes" },
]

[[tramo]]
nombre   = "Producción de cada dependencia"
elemento = "dependencia"
desde    = "01"
hasta    = "05"
rol      = "Dependencia Prestadora de Servicios"
cierra   = "Jefe de Departamento"

[[paso]]
no        = "01"
cada      = ["Dependencia Prestadora de Servicios"]
persona   = "elemento"
actividad = "Registra la ejecución y/o reprogramación mensual de metas físicas en el -SICOIN- y envían oficio vía electrónica al Departamento de Planificación."
hecho     = "Registrado, enviar oficio"
plazo     = "del 26 al 31 de cada mes"
pide = [
  { campo = "oficio_numero", tipo = "texto", nombre = "Número de oficio", pregunta = "¿Qué número tiene el oficio?", ejemplo = "HGO-245-2026" },
  { campo = "oficio_fecha", tipo = "fecha", nombre = "Fecha del oficio", pregunta = "¿Qué fecha tiene el oficio?", ejemplo = "27/11/2026" },
  { campo = "cur_numero", tipo = "texto", nombre = "Comprobante en SICOIN", pregunta = "¿Qué número tiene el comprobante único de registro (CUR) en el SICOIN?", ejemplo = "1432" },
  { campo = "oficio", tipo = "archivo", nombre = "Oficio e informe mensual", pregunta = "Envíe el oficio con el informe mensual de metas físicas." },
]

[[paso]]
no          = "02"
responsable = "Secretaria de Recepción"
actividad   = "Registra documentación en el sistema de control de correspondencia y la asigna al asistente administrativo y/o analista que corresponda."
hecho       = "Registrar y asignar"
asigna      = ["Asistente Administrativo", "Analista"]
pide = [
  { campo = "correspondencia_numero", tipo = "texto", nombre = "Registro de correspondencia", pregunta = "¿Qué número le dio el sistema de control de correspondencia?", ejemplo = "2026-8841" },
  { campo = "correspondencia_fecha", tipo = "fecha", nombre = "Fecha de ingreso", pregunta = "¿En qué fecha ingresó?", ejemplo = "27/11/2026" },
]

[[paso]]
no         = "03"
cualquiera = ["Asistente Administrativo", "Analista"]
actividad  = "Recibe, analiza y verifica que la información esté en concordancia con el historial de producción de la dependencia."
hecho      = "Información verificada"
pide = [
  { campo = "verificacion", tipo = "texto largo", nombre = "Resultado de la verificación", pregunta = "¿Qué resultado dio la comparación con el historial de producción?", ejemplo = "Consultas externas 4 % sobre el promedio; lo demás concuerda" },
]

[[paso]]
no         = "04"
cualquiera = ["Asistente Administrativo", "Analista"]
actividad  = "¿La información es correcta?"
plazo      = "hasta el día cinco del mes siguiente"

[[paso]]
no           = "4.1"
cualquiera   = ["Asistente Administrativo", "Analista"]
actividad    = "Sí, aprueba información ingresada en el -SICOIN- Continúa en paso siguiente."
respuesta_de = "04"
boton        = "Sí, aprobar en SICOIN"
sigue        = "05"
aprobacion   = true
pide = [
  { campo = "aprobacion_fecha", tipo = "fecha", nombre = "Fecha de aprobación en SICOIN", pregunta = "¿En qué fecha se aprobó el comprobante en el SICOIN?", ejemplo = "03/12/2026" },
]

[[paso]]
no           = "4.2"
cualquiera   = ["Asistente Administrativo", "Analista"]
actividad    = "No, se comunica con la persona responsable de cada dependencia, para corregir la información. Continúa en paso siguiente."
respuesta_de = "04"
tambien_paso = true
boton        = "No, pedir corrección"
motivo       = "obligatorio"
hecho        = "Corregida y aprobada en SICOIN"
sigue        = "05"
espera       = ["elemento"]
plazo        = "hasta el día cinco del mes siguiente"
pide = [
  { campo = "contacto", tipo = "texto", nombre = "Persona contactada", pregunta = "¿Con qué persona de la dependencia se comunicó?", ejemplo = "Licda. Pérez, Registros Médicos" },
  { campo = "correccion", tipo = "texto largo", nombre = "Corrección", pregunta = "¿Qué se corrigió?", ejemplo = "La dependencia corrigió consultas de emergencia: 1,204 en vez de 12,040" },
  { campo = "aprobacion_fecha", tipo = "fecha", nombre = "Fecha de aprobación en SICOIN", pregunta = "¿En qué fecha se aprobó el comprobante corregido?", ejemplo = "04/12/2026" },
]

[[paso]]
no         = "05"
cualquiera = ["Asistente Administrativo", "Analista"]
actividad  = "Ingresa información a la base de monitoreo de producción de las dependencias."
hecho      = "Información ingresada"

[[paso]]
no         = "06"
cualquiera = ["Asistente Administrativo", "Analista"]
actividad  = "Elabora y traslada informe mensual de seguimiento de la producción de las dependencias prestadoras de servicios, al Jefe del Departamento."
hecho      = "Trasladar informe al Jefe"
plazo      = "primeros ocho días del mes siguiente"
pide = [
  { campo = "informe", tipo = "archivo", nombre = "Informe mensual de seguimiento", pregunta = "Envíe el informe mensual de seguimiento de la producción." },
  { campo = "informe_resumen", tipo = "texto largo", nombre = "Lo principal", pregunta = "¿Qué debe saber el Jefe del Departamento antes de leerlo?", ejemplo = "Reportaron 41 de 43 dependencias", requerido = false },
]

[[paso]]
no          = "07"
responsable = "Jefe de Departamento"
actividad   = "Revisa, avala informe y lo envía a la Gerencia y Subgerencias de Prestaciones en Salud y Prestaciones Pecuniarias."
plazo       = "primeros diez días del mes siguiente"
decide = [
  { boton = "Avalar y enviar", aprobacion = true, pide = [
    { campo = "visto_bueno", tipo = "archivo", nombre = "Visto bueno del Subgerente", pregunta = "Envíe el informe con el visto bueno firmado del Subgerente de Planificación y Desarrollo." },
    { campo = "visto_bueno_fecha", tipo = "fecha", nombre = "Fecha del visto bueno", pregunta = "¿Qué fecha tiene el visto bueno?", ejemplo = "08/12/2026" },
    { campo = "envio_numero", tipo = "texto", nombre = "Oficio de envío", pregunta = "¿Qué número tiene el oficio con que se envía?", ejemplo = "DP-512-2026" },
    { campo = "envio_fecha", tipo = "fecha", nombre = "Fecha de envío", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "09/12/2026" },
  ], avisa = [
    { a = ["Gerencia", "Subgerencia de Prestaciones en Salud", "Subgerencia de Prestaciones Pecuniarias"], correo = true, texto = "Se le envía el informe mensual de seguimiento de la producción, gestión {numero}, oficio {envio_numero}." },
  ] },
  { boton = "Devolver con observaciones", sigue = "06", motivo = "obligatorio", resolucion = true },
]

[[norma]]
pasos = ["01"]
texto = "El Departamento de Planificación, deberá solicitar a las dependencias prestadoras de servicios, que registren en el -SICOIN- y presenten el informe mensual de metas físicas, del 26 al 31 de cada mes."

[[norma]]
pasos = ["04", "4.1", "4.2"]
texto = "Los Asistentes Administrativos y Analistas, deberán aprobar los comprobantes únicos de registro en el Sistema de Contabilidad Integrada -SICOIN-, después de la fecha de corte hasta los cinco días del siguiente mes."

[[norma]]
pasos = ["06"]
texto = "Los Asistentes Administrativos y Analistas, deberán elaborar el informe consolidado de la producción mensual de las dependencias prestadoras de servicios durante los primeros ocho días de cada mes."

[[norma]]
pasos = ["07"]
texto = "El Jefe del Departamento, deberá elaborar el informe de la producción de las dependencias prestadoras de servicios, con el visto bueno del Subgerente de Planificación y Desarrollo, durante los primeros diez días del mes siguiente del registro."

[[resolucion]]
paso    = "01"
dice    = "La norma 1 manda que el Departamento solicite el registro a las dependencias; ningún paso lo hace. Tampoco dice qué pasa con la dependencia que no envía."
hacemos = "El día 26 la gestión del mes se abre sola y lo pide a cada dependencia, cada una con su plazo y su recordatorio; la Secretaria de Recepción y el Jefe también pueden abrirla. Si una no responde, el Jefe puede cerrar la espera y seguir al paso 06 con las demás."
porque  = "La norma fija quién pide y cuándo; una dependencia que calla no debe detener el informe del mes."

[[resolucion]]
paso    = "02"
dice    = "La asigna al «asistente administrativo y/o analista que corresponda»."
hacemos = "La Secretaria elige a una persona de cualquiera de los dos puestos; esa persona atiende los pasos 03 a 05 de la dependencia."
porque  = "La documentación de una dependencia necesita un responsable con nombre."

[[resolucion]]
paso    = "4.2"
dice    = "«No … Continúa en paso siguiente»: la información incorrecta seguiría al paso 05 sin saberse si se corrigió."
hacemos = "El paso 4.2 queda abierto mientras se corrige. Cuando el responsable anota la corrección y su aprobación en el SICOIN, se continúa en el paso 05, como dice el manual."
porque  = "La norma 2 exige aprobar los comprobantes, y la base de monitoreo no debe recibir datos que se saben erróneos."

[[resolucion]]
paso    = "06"
dice    = "La norma 3 dice «los primeros ocho días de cada mes»; no dice de cuál. Encarga el informe a «Asistente Administrativo y/o Analista», que pueden ser varios."
hacemos = "Son los primeros ocho días del mes siguiente al que se informa. Elabora el informe, que es uno solo, quien tome la tarea."
porque  = "El registro termina el 31 y su aprobación el día 5 del mes siguiente; el plazo del Jefe, en la norma 4, es también del mes siguiente."

[[resolucion]]
paso    = "07"
dice    = "La norma 4 exige el visto bueno del Subgerente de Planificación y Desarrollo y dice que el Jefe «elabora» el informe; ningún paso obtiene ese visto bueno, y el informe lo elabora el paso 06."
hacemos = "El Jefe revisa y avala, y para enviar adjunta el visto bueno firmado del Subgerente."
porque  = "La norma obliga aunque la tabla no lo recoja; se pide donde el informe sale del Departamento."

[[resolucion]]
paso    = "07"
dice    = "«Revisa, avala»; no prevé que el Jefe no esté de acuerdo."
hacemos = "El Jefe puede devolver el informe al paso 06 con sus observaciones."
porque  = "Quien revisa debe poder observar; si no, el aval no dice nada."
', 'UTF8'), 1795446000000000);
INSERT INTO public.procedure_version VALUES ('INE', 'INE-SEN-P1', '2022-12', '6e6dfeb11c420dbc615b30f6bf58aaf3e9d4abedbe4e3fcf95fc127deb4c4a2d', convert_to('codigo      = "INE-SEN-P1"
version     = "2022-12"
titulo      = "Iniciativa de creación de OCSE"
institucion = "INE"
unidad      = "Sistema Estadístico Nacional"
manual      = "Manual de Procesos del Sistema Estadístico Nacional MP-SEN-V01, diciembre 2022"
objetivo    = "Establecer un procedimiento general y estandarizado para la recepción, análisis y formulación de la iniciativa de creación de nuevas Oficinas Coordinadoras Sectoriales de Estadística, de acuerdo con las necesidades de la demanda de información estadística y a requerimiento de entidades públicas o privadas."
dueno       = "Coordinador del Sistema Estadístico Nacional"
entradas    = ["Demanda de información estadística identificada", "Requerimiento de entidades públicas o privadas"]
salidas     = ["Acuerdo de Gerencia de Creación y asignatura", "Notificación al interesado"]
temas = [
  "crear una OCSE", "nueva OCSE", "solicitud de creación de OCSE", "iniciativa de creación de OCSE",
  "oficina coordinadora sectorial de estadística", "abrir una oficina sectorial de estadística",
  "mesa técnica de estadística", "falta información estadística de un sector", "demanda de información estadística",
  "nombrar representantes de una OCSE", "propuesta de OCSE a Junta Directiva",
]

[inicio]
quien    = ["Entidad interesada", "Coordinador del SEN"]
registra = ["Coordinador del SEN", "Asistente del SEN"]
ocasion  = [
  { tipo = "solicitud", texto = "Una entidad pública o privada solicita la creación de una OCSE." },
  { tipo = "solicitud", texto = "El Coordinador del SEN formula la iniciativa para atender demanda de información estadística insatisfecha." },
]

[[paso]]
no          = "1"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Recibe la solicitud para la creación de la OCSE, o se formula la iniciativa de creación para atender demanda de información estadística insatisfecha. Ver Normas y Lineamientos."
tiempo      = "1 día"
hecho       = "Recibir la solicitud"
espera      = ["solicitante"]
pide = [
  { campo = "sector", tipo = "texto", nombre = "Sector de la OCSE", pregunta = "¿Para qué sector se pide la OCSE?", ejemplo = "Educación" },
  { campo = "justificacion", tipo = "texto largo", nombre = "Demanda que se atiende", pregunta = "¿Qué información estadística hace falta y quién la necesita?", ejemplo = "No hay cifras por municipio de abandono escolar; las piden el Ministerio y las municipalidades" },
  { campo = "oficio_numero", tipo = "texto", nombre = "Número de oficio", pregunta = "¿Qué número tiene el oficio de la solicitud? Si es iniciativa del SEN, omítalo.", ejemplo = "DM-145-2026", requerido = false },
  { campo = "oficio_fecha", tipo = "fecha", nombre = "Fecha del oficio", pregunta = "¿Qué fecha tiene el oficio?", ejemplo = "21/11/2026", requerido_si = "oficio_numero" },
  { campo = "documentacion", tipo = "archivo", nombre = "Documentación", pregunta = "Envíe la solicitud y la documentación que la acompaña, o el complemento que se le pidió." },
]

[[paso]]
no          = "2"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Verifica los requisitos y documentación utilizando la ficha de control de requisitos. Ver Normas y Lineamientos."
tiempo      = "1 día"

[[paso]]
no           = "2.1"
unidad       = "Sistema Estadístico Nacional"
responsable  = "Coordinador del SEN"
actividad    = "Si cumple con los requisitos, traslada a Gerencia la solicitud o propuesta, para aprobación."
tiempo       = "1 día"
respuesta_de = "2"
boton        = "Cumple, trasladar a Gerencia"
sigue        = "3"
pide = [
  { campo = "ficha", tipo = "archivo", nombre = "Ficha de control de requisitos", pregunta = "Envíe la ficha de control de requisitos llena." },
]

[[paso]]
no           = "2.2"
unidad       = "Sistema Estadístico Nacional"
responsable  = "Coordinador del SEN"
actividad    = "Si no cumple con los requisitos establecidos, elabora un oficio dirigido al interesado, donde se solicita que complemente la documentación y se va al paso 1."
respuesta_de = "2"
tambien_paso = true
boton        = "No cumple, pedir complemento"
motivo       = "obligatorio"
decide = [
  { boton = "Oficio enviado, se espera el complemento", sigue = "1", pide = [
    { campo = "complemento_numero", tipo = "texto", nombre = "Número del oficio al interesado", pregunta = "¿Qué número tiene el oficio dirigido al interesado?", ejemplo = "SEN-087-2026" },
    { campo = "complemento_fecha", tipo = "fecha", nombre = "Fecha del oficio al interesado", pregunta = "¿Qué fecha tiene ese oficio?", ejemplo = "21/11/2026" },
    { campo = "complemento", tipo = "texto largo", nombre = "Lo que se pide", pregunta = "¿Qué debe complementar el interesado?", ejemplo = "Listado de representantes de la mesa técnica" },
  ], avisa = [
    { a = ["solicitante"], correo = true, texto = "Su solicitud {numero} necesita complemento: {complemento}. Oficio {complemento_numero}." },
  ] },
  { boton = "Comunicar la improbación y cerrar", sigue = "FIN:improbada", motivo = "obligatorio", resolucion = true, avisa = [
    { a = ["solicitante"], correo = true, texto = "La creación de la OCSE que solicitó en {numero} fue improbada por la Junta Directiva. {motivo}" },
  ] },
]

[[paso]]
no          = "3"
unidad      = "Gerencia"
responsable = "Gerente"
actividad   = "Recibe la solicitud o propuesta de creación de la OCSE y la analiza."
tiempo      = "1 día"

[[paso]]
no           = "3.1"
unidad       = "Gerencia"
responsable  = "Gerente"
actividad    = "Si está todo bien, lo programa en agenda de JD para su presentación."
tiempo       = "1 día"
respuesta_de = "3"
boton        = "Programar en agenda de JD"
sigue        = "4"
aprobacion   = true
pide = [
  { campo = "sesion_fecha", tipo = "fecha", nombre = "Sesión de Junta Directiva", pregunta = "¿Para qué fecha queda en agenda de Junta Directiva?", ejemplo = "04/12/2026" },
]

[[paso]]
no           = "3.2"
unidad       = "Gerencia"
responsable  = "Gerente"
actividad    = "En caso de no ser viable la creación de la OCSE, deniega la solicitud o la iniciativa y la remite al SEN, luego este último, da aviso al interesado y fin del procedimiento."
tiempo       = "1 día"
respuesta_de = "3"
boton        = "Denegar"
sigue        = "FIN:denegada"
motivo       = "obligatorio"
avisa = [
  { a = ["solicitante"], correo = true, texto = "La Gerencia denegó la creación de la OCSE que se solicitó en {numero}. {motivo}" },
  { a = ["Coordinador del SEN"], texto = "La Gerencia denegó la solicitud {numero} y la remite al SEN. Ya se avisó al interesado. {motivo}" },
]

[[paso]]
no          = "4"
unidad      = "Gerencia"
responsable = "Gerente"
actividad   = "Presenta ante los integrantes de la Junta Directiva del INE, la iniciativa de creación de OCSE, dejando constancia de lo actuado en punto de acta de JD."
tiempo      = "1 día"
espera      = ["Junta Directiva"]

[[paso]]
no           = "4.1"
unidad       = "Gerencia"
responsable  = "Gerente"
actividad    = "Si está todo bien, JD deja constancia en acta de la aprobación de la creación de la OCSE y se va al paso 6."
tiempo       = "1 día"
respuesta_de = "4"
boton        = "JD aprobó la creación"
sigue        = "5"
aprobacion   = true
pide = [
  { campo = "acta_numero", tipo = "texto", nombre = "Acta y punto", pregunta = "¿Qué número tienen el acta y el punto?", ejemplo = "Acta 32-2026, punto cuarto" },
  { campo = "acta_fecha", tipo = "fecha", nombre = "Fecha del acta", pregunta = "¿Qué fecha tiene el acta?", ejemplo = "04/12/2026" },
]

[[paso]]
no           = "4.2"
unidad       = "Gerencia"
responsable  = "Gerente"
actividad    = "De no estar de acuerdo la JD imprueba la creación de la OCSE, se deja constancia en acta y se va al paso 2.2."
tiempo       = "1 día"
respuesta_de = "4"
boton        = "JD improbó la creación"
sigue        = "2.2"
motivo       = "obligatorio"
pide = [
  { campo = "acta_numero", tipo = "texto", nombre = "Acta y punto", pregunta = "¿Qué número tienen el acta y el punto?", ejemplo = "Acta 32-2026, punto cuarto" },
  { campo = "acta_fecha", tipo = "fecha", nombre = "Fecha del acta", pregunta = "¿Qué fecha tiene el acta?", ejemplo = "04/12/2026" },
]

[[paso]]
no          = "5"
unidad      = "Gerencia"
responsable = "Gerente"
actividad   = "Elabora la Resolución de Gerencia, que contiene la aprobación, las instrucciones para su implementación y notificación a las áreas involucradas. Ver Normas y Lineamientos. Fin del Procedimiento."
tiempo      = "1 día"
hecho       = "Resolución elaborada"
pide = [
  { campo = "resolucion_numero", tipo = "texto", nombre = "Número de resolución", pregunta = "¿Qué número tiene la Resolución de Gerencia?", ejemplo = "G-210-2026" },
  { campo = "resolucion_fecha", tipo = "fecha", nombre = "Fecha de la resolución", pregunta = "¿Qué fecha tiene la resolución?", ejemplo = "07/12/2026" },
  { campo = "resolucion", tipo = "archivo", nombre = "Resolución de Gerencia", pregunta = "Envíe la resolución firmada." },
]

[[paso]]
no          = "6"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Elabora los oficios de notificación de aprobación dirigidos a los integrantes de la mesa técnica y los traslada a Gerencia. Ver Normas y Lineamientos."
tiempo      = "1 día"
hecho       = "Trasladar oficios a Gerencia"
pide = [
  { campo = "oficios", tipo = "lista", nombre = "Oficios de notificación", pregunta = "Anote cada oficio: institución, número y fecha.", columnas = [
    { campo = "institucion", tipo = "texto", nombre = "Institución", pregunta = "¿A qué institución va?", ejemplo = "Ministerio de Educación" },
    { campo = "numero_oficio", tipo = "texto", nombre = "Número", pregunta = "¿Qué número tiene?", ejemplo = "SEN-101-2026" },
    { campo = "fecha_oficio", tipo = "fecha", nombre = "Fecha", pregunta = "¿Qué fecha tiene?", ejemplo = "08/12/2026" },
  ] },
  { campo = "formulario", tipo = "archivo", nombre = "Formulario de Nombramiento", pregunta = "Envíe los oficios y el Formulario de Nombramiento y Actualización de los Representantes de la OCSE que se adjunta." },
]

[[paso]]
no          = "7"
unidad      = "Gerencia"
responsable = "Gerente"
actividad   = "Recibe, firma y sella los oficios y los remite a las instituciones que integran la mesa técnica a través de sus representantes.,"
tiempo      = "1 día"
hecho       = "Oficios firmados y remitidos"
pide = [
  { campo = "oficios_firmados", tipo = "archivo", nombre = "Oficios firmados y sellados", pregunta = "Envíe los oficios firmados y sellados." },
  { campo = "remision_fecha", tipo = "fecha", nombre = "Fecha de remisión", pregunta = "¿En qué fecha se remitieron?", ejemplo = "09/12/2026" },
]

[[paso]]
no          = "8"
unidad      = "Sistema Estadístico Nacional"
responsable = "Asistente del SEN"
actividad   = "Recibe los oficios y Formularios de Nombramiento y archiva."
hecho       = "Recibir y archivar"
pide = [
  { campo = "formularios_recibidos", tipo = "archivo", nombre = "Formularios de Nombramiento", pregunta = "Envíe los oficios recibidos y los Formularios de Nombramiento." },
  { campo = "archivo_lugar", tipo = "texto", nombre = "Lugar de archivo", pregunta = "¿Dónde quedan archivados?", ejemplo = "Leitz OCSE 2026, folios 12 a 30" },
]

[[norma]]
pasos = ["1"]
texto = "Para la aplicación de este procedimiento deben considerarse todas las normas, narrativas y requisitos originados por cambios o modificaciones a la legislación vigente, así como cualquier instrucción adicional que emita la Junta Directiva, Gerencia y/o Subgerencia Técnica posterior al inicio de su vigencia."

[[norma]]
pasos = ["1"]
texto = "La iniciativa o la solicitud de creación de la Oficina Coordinadora Sectorial de Estadística se presentan de forma física en la oficina de Coordinación del Sistema Estadístico Nacional, o por otros medios vigentes que establezca el SEN."

[[norma]]
pasos = ["2"]
texto = "La Coordinación del SEN puede contactar a los representantes de las entidades de la mesa técnica, para complementar información relativa al llenado de la Ficha de Control de Requisitos."

[[norma]]
pasos = ["2"]
texto = "Si se presenta algún caso concreto que no esté considerando en el presente procedimiento o algunas características difieren en los tipificados en el marco legal o del resto del procedimiento (normas generales, narrativa o requisitos), deben ser analizados y resueltos en forma conjunta con la Gerencia y Subgerencia Técnica."

[[norma]]
pasos = ["2"]
texto = "Los servidores públicos involucrados en la Coordinación del SEN, incluyendo a sus autoridades, deben conocer los requisitos y los formularios aplicables en la presente normativa; la coordinación del SEN es la responsable de orientar, capacitar y atender al personal del INE y entidades externas respecto a la aplicación de este procedimiento."

[[norma]]
pasos = ["5"]
texto = "La Junta Directiva del INE, es la máxima autoridad y a quien le compete establecer la organización y estructura administrativa del INE, de conformidad con lo estipulado en el artículo 10 numeral 7 del Decreto-Ley Número 3-85."

[[norma]]
pasos = ["6"]
texto = "A los oficios se adjunta el formulario para nombrar a los representantes de la OCSE. El Formulario de Nombramiento y Actualización de los Representantes de la OCSE, se presenta de forma física en la Oficina de la Coordinación del SEN, o por otros medios vigentes que se establezcan."

[[resolucion]]
paso    = "1"
dice    = "«Recibe la solicitud …, o se formula la iniciativa»; la norma pide presentarla de forma física o por otros medios vigentes que establezca el SEN."
hacemos = "La entidad presenta por correo o la registran el Coordinador o el Asistente del SEN cuando llega en papel; la iniciativa propia la abre el Coordinador. El complemento que se pide en el paso 2.2 llega también a este paso."
porque  = "La ventanilla es uno de los otros medios; el paso es el mismo para la solicitud y para la iniciativa."

[[resolucion]]
paso    = "2.2"
dice    = "Pide el complemento y «se va al paso 1». El 4.2 trae aquí lo que la Junta Directiva improbó, de modo que una improbación no termina nunca."
hacemos = "El Coordinador elige: envía el oficio y espera el complemento (paso 1), o comunica la improbación al interesado y cierra la gestión."
porque  = "Lo improbado puede no tener complemento posible; el interesado tiene derecho a una respuesta final."

[[resolucion]]
paso    = "3.2"
dice    = "La Gerencia remite la denegatoria al SEN y «luego este último, da aviso al interesado»."
hacemos = "Al denegar, la ventanilla avisa al interesado en nombre del SEN, y el Coordinador recibe la denegatoria con su motivo."
porque  = "El aviso del SEN no tiene paso propio; así llega siempre y el mismo día."

[[resolucion]]
paso    = "4"
dice    = "Resuelve la Junta Directiva, pero el responsable de los pasos 4, 4.1 y 4.2 es el Gerente."
hacemos = "El Gerente espera lo que resuelva la Junta y anota su decisión con el acta y el punto."
porque  = "La Junta deja constancia en acta y no opera la ventanilla."

[[resolucion]]
paso    = "4.1"
dice    = "«Se va al paso 6»; con ello nadie haría el paso 5, la Resolución de Gerencia."
hacemos = "De la aprobación se sigue al paso 5 y después al 6."
porque  = "La resolución contiene la aprobación que los oficios del paso 6 notifican."

[[resolucion]]
paso    = "5"
dice    = "«Fin del Procedimiento», pero la tabla sigue con los pasos 6, 7 y 8. La norma «Del paso 5» trata de la Junta Directiva, que actúa en el paso 4."
hacemos = "La gestión no se cierra en el paso 5: sigue al 6 y termina con el archivo del paso 8. La norma se muestra en el paso que ella misma nombra."
porque  = "Sin los pasos 6 a 8 nadie notificaría la aprobación."
', 'UTF8'), 1795446000000000);
INSERT INTO public.procedure_version VALUES ('INE', 'INE-SEN-P2', '2022-12', 'c1c220becf53f7ef075f41cdbc3f0e38a631c06d940fa34e5ad81488719ee7ce', convert_to('codigo      = "INE-SEN-P2"
version     = "2022-12"
titulo      = "Coordinación y seguimiento de las OCSE"
institucion = "INE"
unidad      = "Sistema Estadístico Nacional"
manual      = "Manual de Procesos del Sistema Estadístico Nacional MP-SEN-V01, diciembre 2022"
objetivo    = "Coordinar el trabajo y resultados de las mesas técnicas de cada una de las Oficinas Coordinadoras Sectoriales de Estadística, así como, dar seguimiento a la participación de todos los involucrados por cada sector y mantener actualizado el registro de representantes."
dueno       = "Coordinador del Sistema Estadístico Nacional"
entradas    = ["Formularios de Nombramiento y Actualización de Representantes", "Planificación y programación de las OCSE"]
salidas     = ["Calendario de actividades de las OCSE", "Recopilación de resultados de las OCSE", "Informe final de resultados de las OCSE"]
temas = [
  "planificación de las OCSE", "programación de actividades de la OCSE", "calendario de mesas técnicas",
  "calendario de actividades de las OCSE", "reunión de la mesa técnica", "seguimiento de las OCSE",
  "enviar la planificación de mi OCSE", "plan anual de la OCSE", "informe final de las OCSE",
  "resultados de las OCSE", "coordinación de OCSE",
]

[inicio]
quien    = ["Coordinador de la OCSE"]
registra = ["Coordinador del SEN", "Asistente del SEN"]
ocasion  = [
  { tipo = "calendario", texto = "En el mes de diciembre las OCSE envían lo planificado para el próximo periodo fiscal.", regla = "diciembre de cada año" },
]

[[tramo]]
nombre   = "Planificación de cada OCSE"
elemento = "OCSE"
desde    = "1"
hasta    = "2.2"
registro = "OCSE"
cierra   = "Coordinador del SEN"

[[paso]]
no          = "1"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Recibe de las OCSE la planificación y programación de las actividades a desarrollarse en el próximo periodo fiscal, en el mes de diciembre."
tiempo      = "1 semana"
hecho       = "Planificación recibida"
espera      = ["elemento"]
plazo       = "diciembre de cada año"
pide = [
  { campo = "planificacion", tipo = "archivo", nombre = "Planificación y programación", pregunta = "Envíe la planificación y programación de la OCSE." },
  { campo = "recepcion_fecha", tipo = "fecha", nombre = "Fecha de recepción", pregunta = "¿En qué fecha se recibió?", ejemplo = "09/12/2026" },
]

[[paso]]
no          = "2"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Revisa la planificación y programación de cada OCSE."
tiempo      = "1 semana"

[[paso]]
no           = "2.1"
unidad       = "Sistema Estadístico Nacional"
responsable  = "Coordinador del SEN"
actividad    = "En caso de inconsistencias o dudas realiza las anotaciones respectivas y lo devuelve. Fin del Procedimiento."
tiempo       = "1 hora"
respuesta_de = "2"
boton        = "Devolver con anotaciones"
sigue        = "FIN:devuelta"
motivo       = "obligatorio"
avisa = [
  { a = ["elemento"], correo = true, texto = "Se le devuelve la planificación presentada en {numero}, con estas anotaciones: {motivo}" },
]

[[paso]]
no           = "2.2"
unidad       = "Sistema Estadístico Nacional"
responsable  = "Coordinador del SEN"
actividad    = "Si está todo bien, aprueba y lo luego lo remite al Coordinador de la OCSE responsable."
tiempo       = "1 hora"
respuesta_de = "2"
boton        = "Aprobar y remitir a la OCSE"
sigue        = "3"
aprobacion   = true
avisa = [
  { a = ["elemento"], correo = true, texto = "La planificación y programación de su OCSE, presentada en {numero}, fue aprobada." },
]

[[paso]]
no          = "3"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Establece la calendarización de mesas técnicas de las nuevas OCSE, de acuerdo al listado de las OCSE, y a la planificación y programación de sus actividades."
tiempo      = "1 día"
hecho       = "Calendarización establecida"
pide = [
  { campo = "calendario", tipo = "archivo", nombre = "Calendario de Actividades de las OCSE", pregunta = "Envíe el Calendario de Actividades de las OCSE." },
]

[[paso]]
no          = "4"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Notifica a los interesados la planificación y programación de las fechas de reunión de la mesa técnica correspondiente."
tiempo      = "1 día"
hecho       = "Interesados notificados"
pide = [
  { campo = "notificacion_medio", tipo = "opción", nombre = "Medio", pregunta = "¿Por qué medio se notificó?", opciones = ["Oficio", "Correo electrónico", "Ambos"] },
  { campo = "notificacion_numero", tipo = "texto", nombre = "Número de los oficios", pregunta = "¿Qué números tienen los oficios? Si se notificó solo por correo, omítalo.", ejemplo = "SEN-120-2026 a SEN-126-2026", requerido = false },
  { campo = "notificacion_fecha", tipo = "fecha", nombre = "Fecha de notificación", pregunta = "¿En qué fecha se notificó?", ejemplo = "18/12/2026" },
]

[[paso]]
no          = "5"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Da seguimiento con participación y monitoreo de cumplimiento de actividades., de conformidad con el Calendario de Actividades de las OCSE."
tiempo      = "1 día"
hecho       = "Seguimiento del año concluido"
pide = [
  { campo = "seguimiento", tipo = "texto largo", nombre = "Cumplimiento de actividades", pregunta = "¿Qué actividades del calendario se cumplieron y cuáles no?", ejemplo = "Se realizaron 9 de 10 mesas técnicas; quedó pendiente la de noviembre" },
  { campo = "seguimiento_soporte", tipo = "archivo", nombre = "Actas o listados", pregunta = "Si los tiene, envíe actas o listados de participación.", requerido = false },
]

[[paso]]
no          = "6"
unidad      = "Sistema Estadístico Nacional"
responsable = "Coordinador del SEN"
actividad   = "Al final de cada año elabora un informe final de todas las actividades realizadas con sus principales resultados."
tiempo      = "1 semana"
hecho       = "Informe final elaborado"
plazo       = "diciembre de cada año"
pide = [
  { campo = "informe_final", tipo = "archivo", nombre = "Informe final de resultados", pregunta = "Envíe el informe final de resultados de las OCSE." },
  { campo = "informe_fecha", tipo = "fecha", nombre = "Fecha del informe", pregunta = "¿Qué fecha tiene el informe?", ejemplo = "15/12/2027" },
]

[[norma]]
pasos = ["1"]
texto = "Para la aplicación de este procedimiento deben considerarse"

[[norma]]
pasos = ["1"]
texto = "La Coordinación del SEN debe actualizar la información complementaria del formulario Actualización y Nombramiento de los Representantes de la OCSE, en los casos de creación, inactivación y reactivación de una OCSE"

[[resolucion]]
paso    = "1"
dice    = "La primera norma del paso 1 queda cortada en «deben considerarse», sin decir qué."
hacemos = "Se muestra tal como está escrita. Se aplica lo mismo que en el Procedimiento No. 1: legislación vigente e instrucciones de Junta Directiva, Gerencia y Subgerencia Técnica."
porque  = "El manual empieza igual la norma del Procedimiento No. 1 y allí sí la completa."

[[resolucion]]
paso    = "1"
dice    = "«Recibe de las OCSE»; no dice qué pasa con la OCSE que no envía su planificación."
hacemos = "Cada OCSE tiene su propia recepción y revisión. El Coordinador del SEN puede cerrar la espera y seguir al paso 3 con las que respondieron."
porque  = "Una OCSE que calla no debe detener la calendarización de las demás."

[[resolucion]]
paso    = "2.1"
dice    = "Lo devuelve y «Fin del Procedimiento»: leído a la letra, la devolución de una sola OCSE terminaría el procedimiento de todas."
hacemos = "Termina solo la parte de esa OCSE, como devuelta y con las anotaciones; las demás siguen. Si presenta su planificación corregida, el Coordinador reabre la parte de esa OCSE."
porque  = "El paso 2 revisa «cada OCSE», y los pasos 3 a 6 son de todas."

[[resolucion]]
paso    = "3"
dice    = "«Mesas técnicas de las nuevas OCSE», cuando los pasos 1 y 2 tratan de todas."
hacemos = "El calendario incluye a todas las OCSE del listado, las nuevas y las que ya funcionan."
porque  = "El mismo paso remite al «listado de las OCSE», y el 5 da seguimiento a todo el calendario."

[[resolucion]]
paso    = "5"
dice    = "Estima 1 día, pero el seguimiento dura lo que el Calendario de Actividades."
hacemos = "El paso queda abierto durante el año y se concluye antes del informe final del paso 6."
porque  = "El tiempo estimado es el de cada actividad de seguimiento, no el del año."
', 'UTF8'), 1795446000000000);
INSERT INTO public.procedure_version VALUES ('SEPREM', 'SEPREM-DI-003.1', '2023-12', '86fd740cce83a30429655c50a81a7bd6e13921401f27f95968e6665e93deb659', convert_to('codigo      = "SEPREM-DI-003.1"
version     = "2023-12"
titulo      = "Desarrollo de sistemas nuevos"
institucion = "SEPREM"
unidad      = "Dirección de Informática"
manual      = "Manual de Normas y Procedimientos, Dirección de Informática, segunda edición, diciembre de 2023"
objetivo    = "Describir las actividades realizadas por la Dirección de Informática para cubrir las necesidades institucionales de desarrollo de sistemas."
alcance     = "Este procedimiento comprende las actividades orientadas a la ejecución de proyectos planteados para atender una necesidad institucional específica, que no puede ser cubierta con las herramientas disponibles o por productos de software ya disponibles en el mercado."
dueno       = "Dirección de Informática"
marco_legal = [
  "Acuerdo Gubernativo Número 169-2018 Reglamento Orgánico Interno.",
  "Acuerdo Gubernativo Número 200-2000",
]
temas = [
  "sistema nuevo", "desarrollo de un sistema", "necesito un programa", "necesito una aplicación", "solución de software",
  "automatizar un proceso", "hacer una base de datos", "crear un formulario en línea", "sistema para mi unidad",
  "programar una aplicación", "desarrollo de software", "plataforma informática nueva",
]

[inicio]
quien    = ["Personal de la SEPREM"]
registra = ["Director (a) de Informática", "Asistente de Dirección"]
ocasion  = [
  { tipo = "solicitud", texto = "Una dirección o unidad solicita una solución de software." },
]

[[paso]]
no          = "1"
responsable = "Director (a) de Informática"
actividad   = "Recibe solicitud de una solución de software."
hecho       = "Recibir la solicitud"
pide = [
  { campo = "necesidad", tipo = "texto largo", nombre = "Necesidad institucional", pregunta = "¿Qué necesidad debe cubrir el sistema?", ejemplo = "Llevar el registro de las capacitaciones por departamento" },
  { campo = "usuarios", tipo = "texto", nombre = "Quiénes lo usarán", pregunta = "¿Quiénes usarán el sistema y cuántos son?", ejemplo = "Las 22 sedes departamentales, unas 40 personas" },
  { campo = "alternativas", tipo = "texto largo", nombre = "Herramientas que se han probado", pregunta = "¿Por qué no bastan las herramientas disponibles o las del mercado?", ejemplo = "Se lleva en Excel y cada sede tiene una versión distinta", requerido = false },
  { campo = "solicitud", tipo = "archivo", nombre = "Oficio o documentos", pregunta = "Si los tiene, envíe el oficio y los documentos de apoyo.", requerido = false },
]

[[paso]]
no          = "2"
responsable = "Jefe de Desarrollo"
actividad   = "Realiza el análisis de factibilidad para llevar a cabo el proyecto e informa del resultado del análisis (recurso humano, recurso financiero)."
hecho       = "Informar del resultado"
pide = [
  { campo = "factible", tipo = "opción", nombre = "Factibilidad", pregunta = "¿Qué resultado dio el análisis?", opciones = ["Factible", "Factible con condiciones", "No factible"] },
  { campo = "recurso_humano", tipo = "texto largo", nombre = "Recurso humano", pregunta = "¿Qué recurso humano hace falta?", ejemplo = "Un analista durante cuatro meses" },
  { campo = "recurso_financiero", tipo = "texto largo", nombre = "Recurso financiero", pregunta = "¿Qué recurso financiero hace falta?", ejemplo = "Servidor en la nube, Q9,600.00 al año" },
]

[[paso]]
no          = "3"
responsable = "Director (a) de Informática"
actividad   = "Realiza la gestión de recursos para el desarrollo del proyecto."
decide = [
  { boton = "Recursos gestionados", pide = [
    { campo = "recursos", tipo = "texto largo", nombre = "Recursos obtenidos", pregunta = "¿Qué recursos se obtuvieron y con qué documento?", ejemplo = "Un analista asignado; oficio DI-077-2026" },
  ] },
  { boton = "No es factible, cerrar", sigue = "FIN:no factible", motivo = "obligatorio", resolucion = true, avisa = [
    { a = ["solicitante"], correo = true, texto = "El proyecto que solicitó en {numero} no es factible. {motivo}" },
  ] },
]

[[paso]]
no          = "4"
responsable = "Jefe de desarrollo"
actividad   = "Realiza el análisis de requerimiento, formulación de propuesta de solución y arquitectura del sistema."
hecho       = "Análisis y propuesta listos"
pide = [
  { campo = "propuesta", tipo = "archivo", nombre = "Propuesta de solución y arquitectura", pregunta = "Envíe el análisis, la propuesta de solución y la arquitectura." },
]

[[paso]]
no          = "5"
responsable = "Jefe de desarrollo"
actividad   = "Presenta el diseño conceptual, prototipos y proyección para la ejecución del proyecto"
hecho       = "Presentar el diseño"
pide = [
  { campo = "diseno", tipo = "archivo", nombre = "Diseño conceptual y prototipos", pregunta = "Envíe el diseño conceptual y los prototipos." },
  { campo = "entrega_prevista", tipo = "fecha", nombre = "Entrega prevista", pregunta = "¿Para qué fecha se proyecta terminar?", ejemplo = "30/04/2027" },
]

[[paso]]
no          = "6"
responsable = "Director (a) de Informática"
actividad   = "Evalúa y aprueba el diseño conceptual del proyecto."
pregunta    = "¿Resultado es satisfactorio?"
decide = [
  { boton = "Sí, aprobar el diseño", sigue = "7", aprobacion = true },
  { boton = "No, devolver con observaciones", sigue = "4", motivo = "obligatorio" },
]

[[paso]]
no          = "7"
responsable = "Analista de desarrollo"
actividad   = "Realiza el desarrollo y codificación de la solución de software según la arquitectura definida."
hecho       = "Desarrollo listo"
pide = [
  { campo = "avance", tipo = "texto largo", nombre = "Lo desarrollado", pregunta = "¿Qué quedó desarrollado y dónde está el código?", ejemplo = "Módulos de registro y reportes; repositorio capacitaciones, etiqueta 0.3" },
]

[[paso]]
no          = "8"
responsable = "Jefe de Desarrollo"
actividad   = "Genera versión de prueba para validación de funcionalidad."
pregunta    = "¿Las pruebas de validación son satisfactorias?"
decide = [
  { boton = "Sí, pruebas satisfactorias", sigue = "9", aprobacion = true, pide = [
    { campo = "version_prueba", tipo = "texto", nombre = "Versión validada", pregunta = "¿Qué versión se validó?", ejemplo = "1.0-rc2" },
    { campo = "pruebas", tipo = "archivo", nombre = "Resultado de las pruebas", pregunta = "Envíe el resultado de las pruebas de validación." },
  ] },
  { boton = "No, devolver con observaciones", sigue = "7", motivo = "obligatorio" },
]

[[paso]]
no          = "9"
responsable = "Director de Informática"
actividad   = "Aprueba la puesta en producción y capacitación a usuarios"
decide = [
  { boton = "Aprobar", aprobacion = true, pide = [
    { campo = "produccion_fecha", tipo = "fecha", nombre = "Puesta en producción", pregunta = "¿En qué fecha se pone en producción?", ejemplo = "03/05/2027" },
    { campo = "capacitacion", tipo = "texto", nombre = "Capacitación", pregunta = "¿Cuándo y a quiénes se capacita?", ejemplo = "5 y 6 de mayo, sedes departamentales" },
  ], avisa = [
    { a = ["solicitante", "beneficiario"], correo = true, texto = "El sistema que solicitó en {numero} entra en producción el {produccion_fecha}. Capacitación: {capacitacion}" },
  ] },
  { boton = "Devolver con observaciones", sigue = "8", motivo = "obligatorio", resolucion = true },
]

[[paso]]
no        = "10"
actividad = "Final del procedimiento."
fin       = true

[[resolucion]]
paso    = "1"
dice    = "«Recibe solicitud»; no dice de quién ni por qué medio."
hacemos = "Puede pedirlo cualquier persona de la SEPREM por chat o por correo; lo que llega en papel lo registran el Director o la Asistente de Dirección."
porque  = "El manual es de observancia general para todos los trabajadores y autoridades de la Secretaría."

[[resolucion]]
paso    = "2"
dice    = "«Informa del resultado del análisis»; no prevé que el proyecto no sea factible."
hacemos = "El resultado pasa siempre al Director, que decide en el paso 3."
porque  = "Quien gestiona los recursos es quien puede decir que no los hay."

[[resolucion]]
paso    = "3"
dice    = "Gestiona los recursos; no dice qué pasa si el proyecto no es factible o no se obtienen."
hacemos = "El Director puede cerrar la gestión como no factible, con su motivo, y se avisa al solicitante."
porque  = "El solicitante debe recibir respuesta, y un proyecto sin recursos no puede quedar abierto para siempre."

[[resolucion]]
paso    = "6"
dice    = "La fila sin número «¿Resultado es satisfactorio? No: regresa al paso 4 Si: continua al Paso 7» lleva como responsable al Analista de desarrollo, y el paso 6 al Director."
hacemos = "Responde el Director (a) de Informática, que evalúa y aprueba en el paso 6; el Analista empieza en el paso 7."
porque  = "La columna está corrida una fila: la pregunta es la decisión del paso 6."

[[resolucion]]
paso    = "8"
dice    = "La fila sin número «¿Las pruebas de validación son satisfactorias?» sigue en otra página: «No: Regresa al paso 7», «Si: Continúa al Paso 9». No dice quién hace las pruebas."
hacemos = "Responde el Jefe de Desarrollo, que genera la versión de prueba, y adjunta el resultado de la validación."
porque  = "Es el responsable de las dos filas; los usuarios que prueban le informan a él."

[[resolucion]]
paso    = "9"
dice    = "«Aprueba la puesta en producción»; no prevé que no la apruebe."
hacemos = "El Director puede devolver al paso 8, con observaciones, para validar de nuevo."
porque  = "Quien aprueba debe poder decir que no."

[[resolucion]]
paso    = "9"
dice    = "El responsable es «Director de Informática»; en los pasos 1, 3 y 6, «Director (a) de Informática»."
hacemos = "Es un solo puesto."
porque  = "La estructura organizacional del manual tiene una sola plaza de Director (a) de Informática."

[[resolucion]]
paso    = "10"
dice    = "Es una fila numerada que solo dice «Final del procedimiento.», sin responsable."
hacemos = "La fila se conserva y marca el fin; nadie tiene tarea en ella."
porque  = "Cada fila del manual debe encontrarse en el archivo."
', 'UTF8'), 1795446000000000);
INSERT INTO public.procedure_version VALUES ('SOSEP', 'DS-UI-04', '2024-03', '8533c56a03176416e8c2534755b641515a8564f8f7372a064385f04b5cee8826', convert_to('codigo      = "DS-UI-04"
version     = "2024-03"
titulo      = "Soporte Técnico"
institucion = "SOSEP"
unidad      = "Unidad de Informática"
manual      = "Manual de Procedimientos de la Unidad de Informática, marzo 2024"
objetivo    = "Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados."
marco_legal = [
  "Constitución Política de la Republica de Guatemala",
  "Ley del Organismo Ejecutivo Decreto Numero 114-97",
  "Reglamento Orgánico Interno de la SOSEP",
]
temas = [
  "no imprime", "la impresora no funciona", "no enciende la computadora", "no tengo internet", "no hay red",
  "la computadora está lenta", "no abre el correo", "no puedo entrar al sistema", "pantalla azul",
  "falla del equipo", "virus", "el teclado no funciona", "el ratón no funciona", "el monitor no enciende",
  "ayuda con mi computadora", "ticket de soporte", "reportar una falla", "arreglar la impresora",
]

[inicio]
quien    = ["Usuario de Órganos Técnicos y/o Órganos Administrativos de SOSEP"]
registra = ["Asistente"]
ocasion  = [
  { tipo = "solicitud", texto = "Un usuario reporta una falla de hardware o software." },
]

[[paso]]
no          = "1"
responsable = "Usuario de Órganos Técnicos y/o Órganos Administrativos de SOSEP"
persona     = "solicitante"
actividad   = "Ingresa a intrasosep y genera Ticket solicitando soporte técnico."
hecho       = "Enviar solicitud"
pide = [
  { campo = "descripcion", tipo = "texto largo", nombre = "Falla reportada", pregunta = "¿Qué falla tiene? Descríbala con sus palabras.", ejemplo = "La impresora no imprime desde ayer" },
  { campo = "ubicacion", tipo = "texto", nombre = "Ubicación del equipo", pregunta = "¿Dónde está el equipo?", ejemplo = "Dirección Financiera, segundo nivel" },
  { campo = "evidencia", tipo = "foto", nombre = "Fotografía", pregunta = "Si le ayuda, envíe una fotografía de la pantalla o del equipo.", requerido = false },
]

[[paso]]
no          = "2"
responsable = "Jefe de infraestructura y HelpDesk"
actividad   = "Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario."
hecho       = "Asignar"
asigna      = "Técnico de Hardware y Software"
recuerda    = "4 horas hábiles"
avisa = [
  { a = ["solicitante", "beneficiario"], texto = "Su solicitud {numero} ya tiene técnico: {asignado}." },
]

[[paso]]
no          = "3"
responsable = "Técnico de Hardware y Software"
actividad   = "Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software."
hecho       = "Falla solucionada"
pide = [
  { campo = "solucion", tipo = "texto largo", nombre = "Solución", pregunta = "¿Qué encontró y cómo lo solucionó?", ejemplo = "Cambié el cable de red y configuré de nuevo la impresora" },
]

[[paso]]
no          = "4"
responsable = "Técnico de Hardware y Software"
actividad   = "Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud."
hecho       = "Concluir y avisar al usuario"
avisa = [
  { a = ["solicitante", "beneficiario"], correo = true, texto = "Su solicitud de soporte técnico {numero} queda cerrada. Solución: {solucion}" },
]

[[resolucion]]
paso    = "1"
dice    = "«Ingresa a intrasosep y genera Ticket»."
hacemos = "El ticket se genera en esta ventanilla, por chat o por correo, o lo registra el Asistente cuando el usuario llama o se presenta."
porque  = "La ventanilla toma el lugar de intrasosep; los datos y el orden de los pasos no cambian."

[[resolucion]]
paso    = "3"
dice    = "«Soluciona la falla reportada»; no prevé que la falla no tenga solución en el sitio ni que haga falta un dictamen."
hacemos = "El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4."
porque  = "El usuario debe recibir respuesta y cierre siempre; un dictamen se pide con el procedimiento DS-UI-05."
', 'UTF8'), 1795446000000000);




INSERT INTO public.task VALUES (1, 1, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'done', 1795446000000000, NULL, 2, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (2, 1, '3', '["Técnico de Hardware y Software"]', 3, 1, 'done', 1795446000000000, NULL, 3, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (3, 1, '4', '["Técnico de Hardware y Software"]', 3, 1, 'done', 1795446000000000, NULL, 3, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (4, 2, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'done', 1795446000000000, NULL, 2, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (5, 2, '3', '["Técnico de Hardware y Software"]', 3, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (6, 3, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'done', 1795446000000000, NULL, 2, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (7, 3, '3', '["Técnico de Hardware y Software"]', 4, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (8, 4, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (12, 9, '1', '["Coordinador del SEN"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (13, 10, '1', '["Coordinador del SEN"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (9, 6, '1', '["Coordinador del SEN"]', NULL, 1, 'done', 1795446000000000, NULL, 9, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (10, 7, '1', '["Coordinador del SEN"]', NULL, 1, 'done', 1795446000000000, NULL, 9, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (11, 8, '1', '["Coordinador del SEN"]', NULL, 1, 'done', 1795446000000000, NULL, 9, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (16, 8, '2', '["Coordinador del SEN"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (14, 6, '2', '["Coordinador del SEN"]', NULL, 1, 'done', 1795446000000000, NULL, 9, '2.2', 1795446000000000);
INSERT INTO public.task VALUES (15, 7, '2', '["Coordinador del SEN"]', NULL, 1, 'done', 1795446000000000, NULL, 9, '2.1', 1795446000000000);
INSERT INTO public.task VALUES (17, 12, '01', '["Dependencia Prestadora de Servicios"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (18, 13, '01', '["Dependencia Prestadora de Servicios"]', NULL, 1, 'done', 1795446000000000, NULL, 15, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (19, 13, '02', '["Secretaria de Recepción"]', NULL, 1, 'done', 1795446000000000, NULL, 12, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (20, 13, '03', '["Asistente Administrativo","Analista"]', 13, 1, 'done', 1795446000000000, NULL, 13, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (21, 13, '04', '["Asistente Administrativo","Analista"]', 13, 1, 'done', 1795446000000000, NULL, 13, '4.2', 1795446000000000);
INSERT INTO public.task VALUES (22, 13, '4.2', '["Asistente Administrativo","Analista"]', 13, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (23, 14, '1', '["Director (a) de Informática"]', NULL, 1, 'done', 1795446000000000, NULL, 17, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (24, 14, '2', '["Jefe de Desarrollo"]', NULL, 1, 'done', 1795446000000000, NULL, 18, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (25, 14, '3', '["Director (a) de Informática"]', NULL, 1, 'done', 1795446000000000, NULL, 17, 'recursos-gestionados', 1795446000000000);
INSERT INTO public.task VALUES (26, 14, '4', '["Jefe de Desarrollo"]', NULL, 1, 'done', 1795446000000000, NULL, 18, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (27, 14, '5', '["Jefe de Desarrollo"]', NULL, 1, 'done', 1795446000000000, NULL, 18, 'hecho', 1795446000000000);
INSERT INTO public.task VALUES (28, 14, '6', '["Director (a) de Informática"]', NULL, 1, 'done', 1795446000000000, NULL, 17, 'no-devolver-con-observaciones', 1795446000000000);
INSERT INTO public.task VALUES (29, 14, '4', '["Jefe de Desarrollo"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO public.task VALUES (30, 15, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);


INSERT INTO public.task_role VALUES ('SOSEP', 'Jefe de infraestructura y HelpDesk', 8);
INSERT INTO public.task_role VALUES ('INE', 'Coordinador del SEN', 12);
INSERT INTO public.task_role VALUES ('INE', 'Coordinador del SEN', 13);
INSERT INTO public.task_role VALUES ('INE', 'Coordinador del SEN', 16);
INSERT INTO public.task_role VALUES ('IGSS', 'Dependencia Prestadora de Servicios', 17);
INSERT INTO public.task_role VALUES ('SEPREM', 'Jefe de Desarrollo', 29);
INSERT INTO public.task_role VALUES ('SOSEP', 'Jefe de infraestructura y HelpDesk', 30);


INSERT INTO public.timer VALUES (1, 'reminder:1:1', 'reminder', 1795460400000000, 1, 1, '4 horas hábiles', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (2, 'reminder:2:1', 'reminder', 1795532400000000, 1, 2, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (3, 'reminder:3:1', 'reminder', 1795532400000000, 1, 3, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (4, 'reminder:4:1', 'reminder', 1795460400000000, 2, 4, '4 horas hábiles', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (5, 'reminder:5:1', 'reminder', 1795532400000000, 2, 5, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (6, 'reminder:6:1', 'reminder', 1795460400000000, 3, 6, '4 horas hábiles', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (7, 'reminder:7:1', 'reminder', 1795532400000000, 3, 7, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (8, 'reminder:8:1', 'reminder', 1795460400000000, 4, 8, '4 horas hábiles', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (12, 'reminder:12:1', 'reminder', 1795532400000000, 9, 12, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (13, 'reminder:13:1', 'reminder', 1795532400000000, 10, 13, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (9, 'reminder:9:1', 'reminder', 1795532400000000, 6, 9, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (10, 'reminder:10:1', 'reminder', 1795532400000000, 7, 10, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (11, 'reminder:11:1', 'reminder', 1795532400000000, 8, 11, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (16, 'reminder:16:1', 'reminder', 1795532400000000, 8, 16, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (14, 'reminder:14:1', 'reminder', 1795532400000000, 6, 14, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (15, 'reminder:15:1', 'reminder', 1795532400000000, 7, 15, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (17, 'reminder:17:1', 'reminder', 1795532400000000, 12, 17, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (18, 'reminder:18:1', 'reminder', 1795532400000000, 13, 18, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (19, 'reminder:19:1', 'reminder', 1795532400000000, 13, 19, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (20, 'reminder:20:1', 'reminder', 1795532400000000, 13, 20, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (21, 'reminder:21:1', 'reminder', 1795532400000000, 13, 21, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (22, 'reminder:22:1', 'reminder', 1795532400000000, 13, 22, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (23, 'reminder:23:1', 'reminder', 1795532400000000, 14, 23, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (24, 'reminder:24:1', 'reminder', 1795532400000000, 14, 24, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (25, 'reminder:25:1', 'reminder', 1795532400000000, 14, 25, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (26, 'reminder:26:1', 'reminder', 1795532400000000, 14, 26, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (27, 'reminder:27:1', 'reminder', 1795532400000000, 14, 27, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (28, 'reminder:28:1', 'reminder', 1795532400000000, 14, 28, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO public.timer VALUES (29, 'reminder:29:1', 'reminder', 1795532400000000, 14, 29, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO public.timer VALUES (30, 'reminder:30:1', 'reminder', 1795460400000000, 15, 30, '4 horas hábiles', 1795446000000000, 'waiting', 0, '');


INSERT INTO public.token VALUES ('6ec6ba2dfab87879defd13a9333685f5964da01a7f9e75d080840d8c38337d1e', 2, 1, 1, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('da9266bdaf8b1783ffac6d18ed51a008d2ff6ebe1d9832c7b9e3db4683c1aa1e', 3, 1, 2, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('a4106005d2516800acebc2ea9a79212f1d0accabfff495cc8fde869db69216c5', 3, 1, 3, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('8991c5dced4092c394d3a5a7735fb704e7d39e49731585ba0b9a2b44f5675feb', 6, 1, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('07bd56c13f17d6685b93faf6a2eae6d89bc25f08c638774c7bf5dde3316c14ed', 2, 2, 4, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('b2dfa8bab6f31ee75b81d96968b4a40b39050d481ca62eed6c7f485add56128e', 3, 2, 5, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('4583b4d5048e9b4c4af599c40db2dea7045318306d140eeede0e6b0d78d98bd3', 2, 3, 6, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('a3333f43b87ec7973df572a43e98979192e30c883404aeb04de81e435f61f1d7', 4, 3, 7, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('2f659a3c93f2de56d7534651267a591ace626035fff4f39198fb80099aaaa0a7', 2, 4, 8, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('9499cf745c74f285e9af5b9fe7b92c8824420d27805e14659f38ed1d80bdb6e7', 7, 4, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('4ac22c4e4f2ea87e298ee5365dc836ee6578df868bca324f3d369b2bc1205768', 8, 4, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('d7d33f35a6c51893a410ca81214fbcc03d86127204b246b17ae15db55700ec3a', 9, 6, 9, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('f0508136dee22f7cd8d5a5bec08ad7b80f2c4f2a499a5172cf78564f76943c07', 9, 7, 10, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('4433a60fdc4262ad811e6197fa6a24b4b6d9913f456b59d8cb7d9a83475a4f23', 9, 8, 11, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('b3bc6669f91f630874d33445f077926420e3bde39291d57873ecd424db00208e', 9, 9, 12, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('07a69e6c91759b29f0e0c9c1254c21b18b7a6112f4d37520c5c6ab97c5909b8b', 9, 10, 13, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('8a53fda7c8894a23ec8173eece3e36f0325085c616575316c4bcb46e7b5965a3', 10, 5, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('ac9c4503758bc32aeb7ef4d0a45aef5b5e032204ae368b29087da1707584040e', 9, 6, 14, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('b71d884913adeaf399567cc8fbc75421536f0112e7287626cd31c27e3a2172f7', 9, 7, 15, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('2515e3229dbd8c3d939aff3501d8b66af45af01f08e33c32102ee6b0b3400699', 9, 8, 16, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('a159f1e23a57fcfad080a9e9e0d7e16019480b3809cddca516a6c93b96d636d5', 16, 12, 17, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('93e957400eff260f5221635b3d98829aeef37ac16cfdd17058bde920d319d957', 15, 13, 18, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('2195c77fcfec83399b3da955b863b58a1aa1b3ad87cf233c1eb745572d763e67', 12, 13, 19, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('2708eadb97b83d7ae306f1153d7496aceb18e74051dcef6cb68508568f931ad5', 13, 13, 20, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('b9af386b671fe1500c8b5f798293717dc063e12c734c9c2f0fdb06f0efc030dc', 13, 13, 21, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('fccb8b3ed74e016b8f2cd2d7c642b10be9a18cd281befa7a143ac1d810dbaf24', 13, 13, 22, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('19d131b691d4550c431ed2561ed026225bc59f32d8b8a85d969c42cea12ec8d0', 17, 14, 23, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('d17e6ad8b00b942f1d9ba85aabbb31abca706c67e780dde1cbefcfdd4f804c17', 18, 14, 24, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('8d4613954d5f765a775f911c9e17f13fffde505ce3f81cae08461a856043e10a', 17, 14, 25, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('1cc3a43cd3d84defe2eb151268696af1e10048a077756a5f2bda3cee2ccdb112', 18, 14, 26, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('26329168a142ddcd7fe138a582aeeea4944947bb3523ef1235238f6a01fc3858', 18, 14, 27, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('285ee25f3c1b4a360e6794cdd34004a0b14d458c0be328330993686f7bba6da4', 17, 14, 28, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('41bc43a1f3ce631c63c3b2cb55535c961d9d8921c62dbe06556c1e9b112fed5b', 18, 14, 29, 1, NULL, '', 1795446000000000);
INSERT INTO public.token VALUES ('67034ddc3155792f37c7b2125a97978b912620d84a0f0be9887a8b89f41fb895', 2, 15, 30, 1, NULL, '', 1795446000000000);


SELECT pg_catalog.setval('public.address_id_seq', 34, true);


SELECT pg_catalog.setval('public.cases_id_seq', 15, true);


SELECT pg_catalog.setval('public.draft_id_seq', 25, true);


SELECT pg_catalog.setval('public.inbound_id_seq', 101, true);


SELECT pg_catalog.setval('public.outbox_id_seq', 209, true);


SELECT pg_catalog.setval('public.person_id_seq', 20, true);


SELECT pg_catalog.setval('public.post_id_seq', 16, true);


SELECT pg_catalog.setval('public.task_id_seq', 30, true);


SELECT pg_catalog.setval('public.timer_id_seq', 30, true);


ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


ALTER TABLE ONLY public.address
    ADD CONSTRAINT pk_address PRIMARY KEY (id);


ALTER TABLE ONLY public.case_file
    ADD CONSTRAINT pk_case_file PRIMARY KEY (case_id, seq, sha256);


ALTER TABLE ONLY public.case_party
    ADD CONSTRAINT pk_case_party PRIMARY KEY (person_id, case_id);


ALTER TABLE ONLY public.cases
    ADD CONSTRAINT pk_cases PRIMARY KEY (id);


ALTER TABLE ONLY public.content
    ADD CONSTRAINT pk_content PRIMARY KEY (case_id, seq);


ALTER TABLE ONLY public.counter
    ADD CONSTRAINT pk_counter PRIMARY KEY (institution, year);


ALTER TABLE ONLY public.draft
    ADD CONSTRAINT pk_draft PRIMARY KEY (id);


ALTER TABLE ONLY public.file
    ADD CONSTRAINT pk_file PRIMARY KEY (sha256);


ALTER TABLE ONLY public.focus
    ADD CONSTRAINT pk_focus PRIMARY KEY (person_id, channel);


ALTER TABLE ONLY public.history
    ADD CONSTRAINT pk_history PRIMARY KEY (case_id, seq);


ALTER TABLE ONLY public.inbound
    ADD CONSTRAINT pk_inbound PRIMARY KEY (id);


ALTER TABLE ONLY public.lease
    ADD CONSTRAINT pk_lease PRIMARY KEY (name);


ALTER TABLE ONLY public.link_code
    ADD CONSTRAINT pk_link_code PRIMARY KEY (chat);


ALTER TABLE ONLY public.meta
    ADD CONSTRAINT pk_meta PRIMARY KEY (name);


ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT pk_outbox PRIMARY KEY (id);


ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);


ALTER TABLE ONLY public.post
    ADD CONSTRAINT pk_post PRIMARY KEY (id);


ALTER TABLE ONLY public.procedure_version
    ADD CONSTRAINT pk_procedure_version PRIMARY KEY (institution, code, version);


ALTER TABLE ONLY public.stranger
    ADD CONSTRAINT pk_stranger PRIMARY KEY (channel, value);


ALTER TABLE ONLY public.task
    ADD CONSTRAINT pk_task PRIMARY KEY (id);


ALTER TABLE ONLY public.task_role
    ADD CONSTRAINT pk_task_role PRIMARY KEY (institution, role, task_id);


ALTER TABLE ONLY public.timer
    ADD CONSTRAINT pk_timer PRIMARY KEY (id);


ALTER TABLE ONLY public.token
    ADD CONSTRAINT pk_token PRIMARY KEY (sha256);


ALTER TABLE ONLY public.address
    ADD CONSTRAINT uq_address_channel_value_person_id UNIQUE (channel, value, person_id);


ALTER TABLE ONLY public.inbound
    ADD CONSTRAINT uq_inbound_channel_external_id UNIQUE (channel, external_id);


ALTER TABLE ONLY public.timer
    ADD CONSTRAINT uq_timer_key UNIQUE (key);


CREATE INDEX ix_address_person_id ON public.address USING btree (person_id, channel);


CREATE INDEX ix_cases_parent ON public.cases USING btree (parent);


CREATE INDEX ix_draft_task_id ON public.draft USING btree (task_id);


CREATE INDEX ix_focus_draft_id ON public.focus USING btree (draft_id);


CREATE INDEX ix_inbound_shunted ON public.inbound USING btree (id) WHERE (state = 'shunted'::text);


CREATE INDEX ix_inbound_unfinished ON public.inbound USING btree (place, id) WHERE (state = ANY (ARRAY['new'::text, 'fetching'::text, 'held'::text, 'retry'::text]));


CREATE INDEX ix_outbox_external_id ON public.outbox USING btree (external_id) WHERE (external_id <> ''::text);


CREATE INDEX ix_outbox_pending ON public.outbox USING btree (rank, next_at, id) WHERE (state = 'pending'::text);


CREATE INDEX ix_outbox_pending_address ON public.outbox USING btree (channel, address, rank, id) WHERE (state = 'pending'::text);


CREATE INDEX ix_outbox_replaces ON public.outbox USING btree (replaces) WHERE (replaces IS NOT NULL);


CREATE INDEX ix_outbox_task ON public.outbox USING btree (task_id) WHERE (task_id IS NOT NULL);


CREATE INDEX ix_person_email ON public.person USING btree (email);


CREATE INDEX ix_person_institution ON public.person USING btree (institution);


CREATE INDEX ix_post_person_id ON public.post USING btree (person_id);


CREATE INDEX ix_post_role ON public.post USING btree (institution, role);


CREATE INDEX ix_task_open_assignee ON public.task USING btree (assignee, opened_at, id) WHERE (state = 'open'::text);


CREATE INDEX ix_task_open_case ON public.task USING btree (case_id) WHERE (state = 'open'::text);


CREATE INDEX ix_task_role_task_id ON public.task_role USING btree (task_id);


CREATE INDEX ix_timer_due ON public.timer USING btree (due_at, id) WHERE (state = 'waiting'::text);


CREATE INDEX ix_timer_task ON public.timer USING btree (task_id) WHERE (state = 'waiting'::text);


CREATE UNIQUE INDEX uq_cases_number ON public.cases USING btree (number);


CREATE UNIQUE INDEX uq_draft_start ON public.draft USING btree (person_id) WHERE (task_id IS NULL);


CREATE UNIQUE INDEX uq_draft_task ON public.draft USING btree (person_id, task_id) WHERE (task_id IS NOT NULL);


CREATE UNIQUE INDEX uq_outbox_key ON public.outbox USING btree (key) WHERE (key <> ''::text);


ALTER TABLE ONLY public.address
    ADD CONSTRAINT fk_address_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.case_file
    ADD CONSTRAINT fk_case_file_case_id FOREIGN KEY (case_id, seq) REFERENCES public.history(case_id, seq);


ALTER TABLE ONLY public.case_file
    ADD CONSTRAINT fk_case_file_sha256 FOREIGN KEY (sha256) REFERENCES public.file(sha256);


ALTER TABLE ONLY public.case_party
    ADD CONSTRAINT fk_case_party_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id);


ALTER TABLE ONLY public.case_party
    ADD CONSTRAINT fk_case_party_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.cases
    ADD CONSTRAINT fk_cases_beneficiary FOREIGN KEY (beneficiary) REFERENCES public.person(id);


ALTER TABLE ONLY public.cases
    ADD CONSTRAINT fk_cases_parent FOREIGN KEY (parent) REFERENCES public.cases(id);


ALTER TABLE ONLY public.cases
    ADD CONSTRAINT fk_cases_registrar FOREIGN KEY (registrar) REFERENCES public.person(id);


ALTER TABLE ONLY public.cases
    ADD CONSTRAINT fk_cases_requester FOREIGN KEY (requester) REFERENCES public.person(id);


ALTER TABLE ONLY public.content
    ADD CONSTRAINT fk_content_case_id FOREIGN KEY (case_id, seq) REFERENCES public.history(case_id, seq);


ALTER TABLE ONLY public.draft
    ADD CONSTRAINT fk_draft_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.draft
    ADD CONSTRAINT fk_draft_task_id FOREIGN KEY (task_id) REFERENCES public.task(id);


ALTER TABLE ONLY public.focus
    ADD CONSTRAINT fk_focus_draft_id FOREIGN KEY (draft_id) REFERENCES public.draft(id) ON DELETE CASCADE;


ALTER TABLE ONLY public.focus
    ADD CONSTRAINT fk_focus_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.history
    ADD CONSTRAINT fk_history_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id);


ALTER TABLE ONLY public.link_code
    ADD CONSTRAINT fk_link_code_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id);


ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_replaces FOREIGN KEY (replaces) REFERENCES public.outbox(id);


ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_task_id FOREIGN KEY (task_id) REFERENCES public.task(id);


ALTER TABLE ONLY public.person
    ADD CONSTRAINT fk_person_assistant_id FOREIGN KEY (assistant_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.person
    ADD CONSTRAINT fk_person_supervisor_id FOREIGN KEY (supervisor_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.post
    ADD CONSTRAINT fk_post_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.task
    ADD CONSTRAINT fk_task_assignee FOREIGN KEY (assignee) REFERENCES public.person(id);


ALTER TABLE ONLY public.task
    ADD CONSTRAINT fk_task_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id);


ALTER TABLE ONLY public.task
    ADD CONSTRAINT fk_task_done_by FOREIGN KEY (done_by) REFERENCES public.person(id);


ALTER TABLE ONLY public.task_role
    ADD CONSTRAINT fk_task_role_task_id FOREIGN KEY (task_id) REFERENCES public.task(id);


ALTER TABLE ONLY public.timer
    ADD CONSTRAINT fk_timer_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id);


ALTER TABLE ONLY public.timer
    ADD CONSTRAINT fk_timer_task_id FOREIGN KEY (task_id) REFERENCES public.task(id);


ALTER TABLE ONLY public.token
    ADD CONSTRAINT fk_token_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id);


ALTER TABLE ONLY public.token
    ADD CONSTRAINT fk_token_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);


ALTER TABLE ONLY public.token
    ADD CONSTRAINT fk_token_task_id FOREIGN KEY (task_id) REFERENCES public.task(id);



