PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE counter (
	institution TEXT NOT NULL, 
	year BIGINT NOT NULL, 
	last BIGINT NOT NULL, 
	CONSTRAINT pk_counter PRIMARY KEY (institution, year)
);
CREATE TABLE file (
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	stored_at BIGINT NOT NULL, 
	CONSTRAINT pk_file PRIMARY KEY (sha256)
);
CREATE TABLE inbound (
	id INTEGER NOT NULL, 
	channel TEXT NOT NULL, 
	external_id TEXT NOT NULL, 
	place TEXT NOT NULL, 
	raw BLOB NOT NULL, 
	state TEXT NOT NULL, 
	note TEXT NOT NULL, 
	attempts BIGINT NOT NULL, 
	received_at BIGINT NOT NULL, 
	CONSTRAINT pk_inbound PRIMARY KEY (id), 
	CONSTRAINT uq_inbound_channel_external_id UNIQUE (channel, external_id)
);
CREATE INDEX ix_inbound_shunted ON inbound (id) WHERE state = 'shunted';
CREATE INDEX ix_inbound_unfinished ON inbound (place, id) WHERE state IN ('new', 'fetching', 'held', 'retry');
CREATE TABLE lease (
	name TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	lease_until BIGINT NOT NULL, 
	CONSTRAINT pk_lease PRIMARY KEY (name)
);
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value BIGINT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	institution TEXT NOT NULL, 
	name TEXT NOT NULL, 
	title TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	department TEXT NOT NULL, 
	email TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	supervisor_id INTEGER, 
	assistant_id INTEGER, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT fk_person_assistant_id FOREIGN KEY(assistant_id) REFERENCES person (id), 
	CONSTRAINT fk_person_supervisor_id FOREIGN KEY(supervisor_id) REFERENCES person (id)
);
CREATE INDEX ix_person_email ON person (email);
CREATE INDEX ix_person_institution ON person (institution);
CREATE TABLE procedure_version (
	institution TEXT NOT NULL, 
	code TEXT NOT NULL, 
	version TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	source BLOB NOT NULL, 
	first_seen BIGINT NOT NULL, 
	CONSTRAINT pk_procedure_version PRIMARY KEY (institution, code, version)
);
CREATE TABLE stranger (
	channel TEXT NOT NULL, 
	value TEXT NOT NULL, 
	first_seen BIGINT NOT NULL, 
	CONSTRAINT pk_stranger PRIMARY KEY (channel, value)
);
CREATE TABLE address (
	id INTEGER NOT NULL, 
	person_id INTEGER, 
	channel TEXT NOT NULL, 
	value TEXT NOT NULL, 
	verified BIGINT NOT NULL, 
	failing_since BIGINT, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_address PRIMARY KEY (id), 
	CONSTRAINT fk_address_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_address_channel_value_person_id UNIQUE (channel, value, person_id)
);
CREATE INDEX ix_address_person_id ON address (person_id, channel);
CREATE TABLE cases (
	id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	institution TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	version TEXT NOT NULL, 
	state TEXT NOT NULL, 
	seq BIGINT NOT NULL, 
	head TEXT NOT NULL, 
	requester INTEGER, 
	beneficiary INTEGER, 
	registrar INTEGER, 
	medium TEXT NOT NULL, 
	opened_at BIGINT NOT NULL, 
	closed_at BIGINT, 
	assigned TEXT NOT NULL, 
	did TEXT NOT NULL, 
	round BIGINT NOT NULL, 
	parent INTEGER, 
	element TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT fk_cases_beneficiary FOREIGN KEY(beneficiary) REFERENCES person (id), 
	CONSTRAINT fk_cases_parent FOREIGN KEY(parent) REFERENCES cases (id), 
	CONSTRAINT fk_cases_registrar FOREIGN KEY(registrar) REFERENCES person (id), 
	CONSTRAINT fk_cases_requester FOREIGN KEY(requester) REFERENCES person (id)
);
CREATE INDEX ix_cases_parent ON cases (parent);
CREATE UNIQUE INDEX uq_cases_number ON cases (number);
CREATE TABLE link_code (
	chat TEXT NOT NULL, 
	person_id INTEGER NOT NULL, 
	code_hash TEXT NOT NULL, 
	valid_until BIGINT NOT NULL, 
	attempts BIGINT NOT NULL, 
	CONSTRAINT pk_link_code PRIMARY KEY (chat), 
	CONSTRAINT fk_link_code_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE post (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	institution TEXT NOT NULL, 
	role TEXT NOT NULL, 
	quality TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	acuerdo TEXT NOT NULL, 
	CONSTRAINT pk_post PRIMARY KEY (id), 
	CONSTRAINT fk_post_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_post_person_id ON post (person_id);
CREATE INDEX ix_post_role ON post (institution, role);
CREATE TABLE case_party (
	person_id INTEGER NOT NULL, 
	case_id INTEGER NOT NULL, 
	CONSTRAINT pk_case_party PRIMARY KEY (person_id, case_id), 
	CONSTRAINT fk_case_party_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_case_party_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)
 WITHOUT ROWID

;
CREATE TABLE history (
	case_id INTEGER NOT NULL, 
	seq BIGINT NOT NULL, 
	at BIGINT NOT NULL, 
	hash TEXT NOT NULL, 
	prev_hash TEXT NOT NULL, 
	payload BLOB NOT NULL, 
	CONSTRAINT pk_history PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_history_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE task (
	id INTEGER NOT NULL, 
	case_id INTEGER NOT NULL, 
	step TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	assignee INTEGER, 
	version BIGINT NOT NULL, 
	state TEXT NOT NULL, 
	opened_at BIGINT NOT NULL, 
	due_at BIGINT, 
	done_by INTEGER, 
	answer TEXT NOT NULL, 
	closed_at BIGINT, 
	CONSTRAINT pk_task PRIMARY KEY (id), 
	CONSTRAINT fk_task_assignee FOREIGN KEY(assignee) REFERENCES person (id), 
	CONSTRAINT fk_task_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_task_done_by FOREIGN KEY(done_by) REFERENCES person (id)
);
CREATE INDEX ix_task_open_assignee ON task (assignee, opened_at, id) WHERE state = 'open';
CREATE INDEX ix_task_open_case ON task (case_id) WHERE state = 'open';
CREATE TABLE case_file (
	case_id BIGINT NOT NULL, 
	seq BIGINT NOT NULL, 
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_case_file PRIMARY KEY (case_id, seq, sha256), 
	CONSTRAINT fk_case_file_case_id FOREIGN KEY(case_id, seq) REFERENCES history (case_id, seq), 
	CONSTRAINT fk_case_file_sha256 FOREIGN KEY(sha256) REFERENCES file (sha256)
);
CREATE TABLE content (
	case_id BIGINT NOT NULL, 
	seq BIGINT NOT NULL, 
	public_salt BLOB NOT NULL, 
	public TEXT NOT NULL, 
	personal_salt BLOB, 
	personal TEXT NOT NULL, 
	CONSTRAINT pk_content PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_content_case_id FOREIGN KEY(case_id, seq) REFERENCES history (case_id, seq)
);
CREATE TABLE draft (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER NOT NULL, 
	institution TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	task_id INTEGER, 
	task_version BIGINT NOT NULL, 
	answer TEXT NOT NULL, 
	target TEXT NOT NULL, 
	"values" TEXT NOT NULL, 
	files TEXT NOT NULL, 
	asking TEXT NOT NULL, 
	revision BIGINT NOT NULL, 
	medium TEXT NOT NULL, 
	updated_at BIGINT NOT NULL, 
	CONSTRAINT fk_draft_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_draft_task_id FOREIGN KEY(task_id) REFERENCES task (id)
);
CREATE INDEX ix_draft_task_id ON draft (task_id);
CREATE UNIQUE INDEX uq_draft_start ON draft (person_id) WHERE task_id IS NULL;
CREATE UNIQUE INDEX uq_draft_task ON draft (person_id, task_id) WHERE task_id IS NOT NULL;
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	address TEXT NOT NULL, 
	rank BIGINT NOT NULL, 
	state TEXT NOT NULL, 
	attempts BIGINT NOT NULL, 
	next_at BIGINT NOT NULL, 
	lease_until BIGINT NOT NULL, 
	owner TEXT NOT NULL, 
	person_id INTEGER, 
	case_id INTEGER, 
	case_number TEXT NOT NULL, 
	task_id INTEGER, 
	task_version BIGINT NOT NULL, 
	message TEXT NOT NULL, 
	token TEXT NOT NULL, 
	in_reply_to TEXT NOT NULL, 
	"references" TEXT NOT NULL, 
	replaces INTEGER, 
	external_id TEXT NOT NULL, 
	sent_text TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	CONSTRAINT pk_outbox PRIMARY KEY (id), 
	CONSTRAINT fk_outbox_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_outbox_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_outbox_replaces FOREIGN KEY(replaces) REFERENCES outbox (id), 
	CONSTRAINT fk_outbox_task_id FOREIGN KEY(task_id) REFERENCES task (id)
);
CREATE INDEX ix_outbox_external_id ON outbox (external_id) WHERE external_id != '';
CREATE INDEX ix_outbox_pending ON outbox (rank, next_at, id) WHERE state = 'pending';
CREATE INDEX ix_outbox_pending_address ON outbox (channel, address, rank, id) WHERE state = 'pending';
CREATE INDEX ix_outbox_replaces ON outbox (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX ix_outbox_task ON outbox (task_id) WHERE task_id IS NOT NULL;
CREATE UNIQUE INDEX uq_outbox_key ON outbox ("key") WHERE key != '';
CREATE TABLE task_role (
	institution TEXT NOT NULL, 
	role TEXT NOT NULL, 
	task_id INTEGER NOT NULL, 
	CONSTRAINT pk_task_role PRIMARY KEY (institution, role, task_id), 
	CONSTRAINT fk_task_role_task_id FOREIGN KEY(task_id) REFERENCES task (id)
)
 WITHOUT ROWID

;
CREATE INDEX ix_task_role_task_id ON task_role (task_id);
CREATE TABLE timer (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	due_at BIGINT NOT NULL, 
	case_id INTEGER, 
	task_id INTEGER, 
	rule TEXT NOT NULL, 
	anchor BIGINT NOT NULL, 
	state TEXT NOT NULL, 
	lease_until BIGINT NOT NULL, 
	owner TEXT NOT NULL, 
	CONSTRAINT pk_timer PRIMARY KEY (id), 
	CONSTRAINT fk_timer_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_timer_task_id FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT uq_timer_key UNIQUE ("key")
);
CREATE INDEX ix_timer_due ON timer (due_at, id) WHERE state = 'waiting';
CREATE INDEX ix_timer_task ON timer (task_id) WHERE state = 'waiting';
CREATE TABLE token (
	sha256 TEXT NOT NULL, 
	person_id INTEGER NOT NULL, 
	case_id INTEGER, 
	task_id INTEGER, 
	task_version BIGINT NOT NULL, 
	draft_id BIGINT, 
	confirms TEXT NOT NULL, 
	minted_at BIGINT NOT NULL, 
	CONSTRAINT pk_token PRIMARY KEY (sha256), 
	CONSTRAINT fk_token_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_token_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_token_task_id FOREIGN KEY(task_id) REFERENCES task (id)
);
CREATE TABLE focus (
	person_id INTEGER NOT NULL, 
	channel TEXT NOT NULL, 
	draft_id INTEGER NOT NULL, 
	CONSTRAINT pk_focus PRIMARY KEY (person_id, channel), 
	CONSTRAINT fk_focus_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE, 
	CONSTRAINT fk_focus_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_focus_draft_id ON focus (draft_id);
INSERT INTO "alembic_version" VALUES('0001');
INSERT INTO "counter" VALUES('SOSEP', 2026, 5);
INSERT INTO "file" VALUES('075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb', 'foto.jpg', 'image/jpeg', 9, 1795446000000000);
INSERT INTO "inbound" VALUES(1, 'chat', '1', '700000006', CAST('{"update_id": 1, "message": {"message_id": 1, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "no imprime"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(2, 'chat', '2', '700000006', CAST('{"update_id": 2, "callback_query": {"id": "2", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.1.1.i.~qs1vF4Z-Su", "message": {"message_id": 1, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(3, 'chat', '3', '700000006', CAST('{"update_id": 3, "message": {"message_id": 3, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, segundo nivel"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(4, 'chat', '4', '700000006', CAST('{"update_id": 4, "message": {"message_id": 4, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "photo": [{"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": 9}]}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(5, 'chat', '5', '700000006', CAST('{"update_id": 5, "callback_query": {"id": "5", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.1.4.e.~DvuFmBhz6A", "message": {"message_id": 4, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(6, 'chat', '6', '700000002', CAST('{"update_id": 6, "callback_query": {"id": "6", "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "chat_instance": "1", "data": "t.1.1.0.p3~-sM_60BopL", "message": {"message_id": 5, "date": 1795446000, "chat": {"id": 700000002, "type": "private", "first_name": "x"}, "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(7, 'chat', '7', '700000003', CAST('{"update_id": 7, "callback_query": {"id": "7", "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "chat_instance": "1", "data": "t.2.1.0.~UxujnM14mA", "message": {"message_id": 10, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(8, 'chat', '8', '700000003', CAST('{"update_id": 8, "message": {"message_id": 8, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "Cambi\u00e9 el cable de red"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(9, 'chat', '9', '700000003', CAST('{"update_id": 9, "callback_query": {"id": "9", "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "chat_instance": "1", "data": "t.3.1.0.~WthW_sILuK", "message": {"message_id": 15, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(10, 'chat', '10', '700000006', CAST('{"update_id": 10, "message": {"message_id": 10, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "no tengo internet"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(11, 'chat', '11', '700000006', CAST('{"update_id": 11, "callback_query": {"id": "11", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.3.1.i.~QGaqCEyLxx", "message": {"message_id": 21, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(12, 'chat', '12', '700000006', CAST('{"update_id": 12, "message": {"message_id": 12, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, tercer nivel"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(13, 'chat', '13', '700000006', CAST('{"update_id": 13, "callback_query": {"id": "13", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.3.3.s.~m1U3XSUbby", "message": {"message_id": 23, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(14, 'chat', '14', '700000006', CAST('{"update_id": 14, "callback_query": {"id": "14", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.3.4.e.~ASqvknHZ72", "message": {"message_id": 24, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(15, 'chat', '15', '700000002', CAST('{"update_id": 15, "callback_query": {"id": "15", "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "chat_instance": "1", "data": "t.4.1.0.p3~BhBP2prsCW", "message": {"message_id": 25, "date": 1795446000, "chat": {"id": 700000002, "type": "private", "first_name": "x"}, "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(16, 'chat', '16', '700000003', CAST('{"update_id": 16, "callback_query": {"id": "16", "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "chat_instance": "1", "data": "t.5.1.0.~08azKS9EAG", "message": {"message_id": 30, "date": 1795446000, "chat": {"id": 700000003, "type": "private", "first_name": "x"}, "from": {"id": 700000003, "is_bot": false, "first_name": "Carlos", "last_name": "P\u00e9rez Tzoc"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(17, 'chat', '17', '700000006', CAST('{"update_id": 17, "message": {"message_id": 17, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "pantalla azul"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(18, 'chat', '18', '700000006', CAST('{"update_id": 18, "callback_query": {"id": "18", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.5.1.i.~iPxDYAJlrr", "message": {"message_id": 33, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(19, 'chat', '19', '700000006', CAST('{"update_id": 19, "message": {"message_id": 19, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, archivo"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(20, 'chat', '20', '700000006', CAST('{"update_id": 20, "callback_query": {"id": "20", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.5.3.s.~3xMkPITKRa", "message": {"message_id": 35, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(21, 'chat', '21', '700000006', CAST('{"update_id": 21, "callback_query": {"id": "21", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.5.4.e.~SOLo3Wp4j4", "message": {"message_id": 36, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(22, 'chat', '22', '700000002', CAST('{"update_id": 22, "callback_query": {"id": "22", "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "chat_instance": "1", "data": "t.6.1.0.p4~FK5rygstzy", "message": {"message_id": 37, "date": 1795446000, "chat": {"id": 700000002, "type": "private", "first_name": "x"}, "from": {"id": 700000002, "is_bot": false, "first_name": "Claudia", "last_name": "Marroqu\u00edn de Paz"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(23, 'chat', '23', '700000005', CAST('{"update_id": 23, "message": {"message_id": 23, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "la computadora no enciende"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(24, 'chat', '24', '700000005', CAST('{"update_id": 24, "callback_query": {"id": "24", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.1.i.~AeYiM1tbEp", "message": {"message_id": 43, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(25, 'chat', '25', '700000005', CAST('{"update_id": 25, "callback_query": {"id": "25", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.2.o.1~eJdEMkDT6C", "message": {"message_id": 44, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(26, 'chat', '26', '700000005', CAST('{"update_id": 26, "message": {"message_id": 26, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "julio cifuentes"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(27, 'chat', '27', '700000005', CAST('{"update_id": 27, "message": {"message_id": 27, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "Irma Choc"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(28, 'chat', '28', '700000005', CAST('{"update_id": 28, "callback_query": {"id": "28", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.5.o.0~2luLqUbnWd", "message": {"message_id": 47, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(29, 'chat', '29', '700000005', CAST('{"update_id": 29, "message": {"message_id": 29, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "Sede de Alta Verapaz"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(30, 'chat', '30', '700000005', CAST('{"update_id": 30, "callback_query": {"id": "30", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.7.s.~VOILcOJhnD", "message": {"message_id": 49, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(31, 'chat', '31', '700000005', CAST('{"update_id": 31, "callback_query": {"id": "31", "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "chat_instance": "1", "data": "f.6.8.e.~_VOOprENeF", "message": {"message_id": 50, "date": 1795446000, "chat": {"id": 700000005, "type": "private", "first_name": "x"}, "from": {"id": 700000005, "is_bot": false, "first_name": "Beatriz", "last_name": "Lima Coronado"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(32, 'chat', '32', '700000008', CAST('{"update_id": 32, "message": {"message_id": 32, "date": 1795446000, "chat": {"id": 700000008, "type": "private", "first_name": "x"}, "from": {"id": 700000008, "is_bot": false, "first_name": "Irma", "last_name": "Choc Caal"}, "text": "el monitor no enciende"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(33, 'chat', '33', '700000008', CAST('{"update_id": 33, "callback_query": {"id": "33", "from": {"id": 700000008, "is_bot": false, "first_name": "Irma", "last_name": "Choc Caal"}, "chat_instance": "1", "data": "f.7.1.i.~60Av-X5gCw", "message": {"message_id": 57, "date": 1795446000, "chat": {"id": 700000008, "type": "private", "first_name": "x"}, "from": {"id": 700000008, "is_bot": false, "first_name": "Irma", "last_name": "Choc Caal"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(34, 'chat', '34', '700000006', CAST('{"update_id": 34, "message": {"message_id": 34, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "virus"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(35, 'chat', '35', '700000006', CAST('{"update_id": 35, "callback_query": {"id": "35", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.8.1.i.~k-6KlXrLAM", "message": {"message_id": 59, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(36, 'chat', '36', '700000006', CAST('{"update_id": 36, "message": {"message_id": 36, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "Direcci\u00f3n Financiera, segundo nivel"}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(37, 'chat', '37', '700000006', CAST('{"update_id": 37, "callback_query": {"id": "37", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.8.3.s.~dT22EHbZT6", "message": {"message_id": 61, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "inbound" VALUES(38, 'chat', '38', '700000006', CAST('{"update_id": 38, "callback_query": {"id": "38", "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "chat_instance": "1", "data": "f.8.4.e.~N1WkQRWzXy", "message": {"message_id": 62, "date": 1795446000, "chat": {"id": 700000006, "type": "private", "first_name": "x"}, "from": {"id": 700000006, "is_bot": false, "first_name": "Ana", "last_name": "G\u00f3mez Ch\u00e1vez"}, "text": "\u2026"}}}' AS BLOB), 'done', '', 0, 1795446000000000);
INSERT INTO "meta" VALUES('roster', 1);
INSERT INTO "person" VALUES(1, 'SOSEP', 'Rodrigo Aguilar Sandoval', 'Ing.', 'Unidad de Informática', '', 'rodrigo.aguilar@sosep.example', '', NULL, 5);
INSERT INTO "person" VALUES(2, 'SOSEP', 'Claudia Marroquín de Paz', 'Ing.', 'Unidad de Informática', '', 'claudia.marroquin@sosep.example', '', 1, NULL);
INSERT INTO "person" VALUES(3, 'SOSEP', 'Carlos Pérez Tzoc', '', 'Unidad de Informática', '', 'carlos.perez@sosep.example', '', 2, NULL);
INSERT INTO "person" VALUES(4, 'SOSEP', 'Marta López Xicará', '', 'Unidad de Informática', '', 'marta.lopez@sosep.example', '', 2, NULL);
INSERT INTO "person" VALUES(5, 'SOSEP', 'Beatriz Lima Coronado', '', 'Unidad de Informática', '', 'beatriz.lima@sosep.example', '', 1, NULL);
INSERT INTO "person" VALUES(6, 'SOSEP', 'Ana Gómez Chávez', 'Licda.', 'Dirección Financiera', 'Guatemala', 'ana.gomez@sosep.example', '', NULL, NULL);
INSERT INTO "person" VALUES(7, 'SOSEP', 'Julio Cifuentes Orozco', 'Lic.', 'Dirección de Hogares Comunitarios', 'Guatemala', 'julio.cifuentes@sosep.example', '', NULL, NULL);
INSERT INTO "person" VALUES(8, 'SOSEP', 'Irma Choc Caal', '', 'Sede Departamental', 'Alta Verapaz', 'irma.choc@sosep.example', '', NULL, NULL);
INSERT INTO "procedure_version" VALUES('IGM', '11.01.U0.P1', '2022-10', '9cb4d4f7dc5be20f75ce9386bff52da10deb75a319c65163215caab3a7e92a45', CAST('codigo      = "11.01.U0.P1"
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
' AS BLOB), 1795446000000000);
INSERT INTO "procedure_version" VALUES('IGSS', 'IGSS-DP-P3', '2013-02', '015046da12edb53b4fd512b4ec296d72c9c8f323bda6ccfe95a43dcc5c0328f4', CAST('codigo      = "IGSS-DP-P3"
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
' AS BLOB), 1795446000000000);
INSERT INTO "procedure_version" VALUES('INE', 'INE-SEN-P1', '2022-12', '6e6dfeb11c420dbc615b30f6bf58aaf3e9d4abedbe4e3fcf95fc127deb4c4a2d', CAST('codigo      = "INE-SEN-P1"
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
' AS BLOB), 1795446000000000);
INSERT INTO "procedure_version" VALUES('INE', 'INE-SEN-P2', '2022-12', 'c1c220becf53f7ef075f41cdbc3f0e38a631c06d940fa34e5ad81488719ee7ce', CAST('codigo      = "INE-SEN-P2"
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
' AS BLOB), 1795446000000000);
INSERT INTO "procedure_version" VALUES('SEPREM', 'SEPREM-DI-003.1', '2023-12', '86fd740cce83a30429655c50a81a7bd6e13921401f27f95968e6665e93deb659', CAST('codigo      = "SEPREM-DI-003.1"
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
' AS BLOB), 1795446000000000);
INSERT INTO "procedure_version" VALUES('SOSEP', 'DS-UI-04', '2024-03', '8533c56a03176416e8c2534755b641515a8564f8f7372a064385f04b5cee8826', CAST('codigo      = "DS-UI-04"
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
' AS BLOB), 1795446000000000);
INSERT INTO "address" VALUES(1, 1, 'chat', '700000001', 1, NULL, '');
INSERT INTO "address" VALUES(2, 2, 'chat', '700000002', 1, NULL, '');
INSERT INTO "address" VALUES(3, 3, 'chat', '700000003', 1, NULL, '');
INSERT INTO "address" VALUES(4, 5, 'chat', '700000005', 1, NULL, '');
INSERT INTO "address" VALUES(5, 6, 'chat', '700000006', 1, NULL, '');
INSERT INTO "address" VALUES(6, 8, 'chat', '700000008', 1, NULL, '');
INSERT INTO "address" VALUES(7, 1, 'correo', 'rodrigo.aguilar@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(8, 2, 'correo', 'claudia.marroquin@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(9, 3, 'correo', 'carlos.perez@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(10, 4, 'correo', 'marta.lopez@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(11, 5, 'correo', 'beatriz.lima@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(12, 6, 'correo', 'ana.gomez@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(13, 7, 'correo', 'julio.cifuentes@sosep.example', 1, NULL, '');
INSERT INTO "address" VALUES(14, 8, 'correo', 'irma.choc@sosep.example', 1, NULL, '');
INSERT INTO "cases" VALUES(1, 'SOSEP-2026-00001', 'SOSEP', 'DS-UI-04', '2024-03', 'FIN', 4, '847aa60d8c864f90a77b4d2de1f605616f329ec6a895cdff39f5e9bc415ad3d3', 6, 6, NULL, 'chat', 1795446000000000, 1795446000000000, '{"Técnico de Hardware y Software":3}', '{"1":6,"2":2,"3":3,"4":3}', 1, NULL, '', '{"asignado":"#3","descripcion":"no imprime","evidencia":"075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","solucion":"Cambié el cable de red","ubicacion":"Dirección Financiera, segundo nivel"}');
INSERT INTO "cases" VALUES(2, 'SOSEP-2026-00002', 'SOSEP', 'DS-UI-04', '2024-03', '3', 2, 'ebbf750a3e99d6dbae979d9b6c56aaad1359bfbc98bfeba761bbf01f03ebb89e', 6, 6, NULL, 'chat', 1795446000000000, NULL, '{"Técnico de Hardware y Software":3}', '{"1":6,"2":2}', 1, NULL, '', '{"asignado":"#3","descripcion":"no tengo internet","ubicacion":"Dirección Financiera, tercer nivel"}');
INSERT INTO "cases" VALUES(3, 'SOSEP-2026-00003', 'SOSEP', 'DS-UI-04', '2024-03', '3', 2, 'b2fc839ab2d279ef4879c5a081553d4365a905a08fc1cda551232746c514e1e8', 6, 6, NULL, 'chat', 1795446000000000, NULL, '{"Técnico de Hardware y Software":4}', '{"1":6,"2":2}', 1, NULL, '', '{"asignado":"#4","descripcion":"pantalla azul","ubicacion":"Dirección Financiera, archivo"}');
INSERT INTO "cases" VALUES(4, 'SOSEP-2026-00004', 'SOSEP', 'DS-UI-04', '2024-03', '2', 1, 'b9c35083cf820939371bf62f4d6b17907c546f806e1cc2392e1747a4cf34f4f1', 7, 8, 5, 'teléfono', 1795446000000000, NULL, '{}', '{"1":5}', 1, NULL, '', '{"beneficiario":"#8","descripcion":"la computadora no enciende","medio":"teléfono","solicitante":"#7","ubicacion":"Sede de Alta Verapaz"}');
INSERT INTO "cases" VALUES(5, 'SOSEP-2026-00005', 'SOSEP', 'DS-UI-04', '2024-03', '2', 1, 'a2d02903b81275e066afd715c984cdedd63e2c3118f678067173b4512852add9', 6, 6, NULL, 'chat', 1795446000000000, NULL, '{}', '{"1":6}', 1, NULL, '', '{"descripcion":"virus","ubicacion":"Dirección Financiera, segundo nivel"}');
INSERT INTO "post" VALUES(1, 1, 'SOSEP', 'Director Unidad de Informática', 'titular', '', '', '');
INSERT INTO "post" VALUES(2, 2, 'SOSEP', 'Jefe de infraestructura y HelpDesk', 'titular', '', '', '');
INSERT INTO "post" VALUES(3, 3, 'SOSEP', 'Técnico de Hardware y Software', 'titular', '', '', '');
INSERT INTO "post" VALUES(4, 4, 'SOSEP', 'Técnico de Hardware y Software', 'titular', '', '', '');
INSERT INTO "post" VALUES(5, 5, 'SOSEP', 'Asistente', 'titular', '', '', '');
INSERT INTO "case_party" VALUES(2, 1);
INSERT INTO "case_party" VALUES(2, 2);
INSERT INTO "case_party" VALUES(2, 3);
INSERT INTO "case_party" VALUES(3, 1);
INSERT INTO "case_party" VALUES(5, 4);
INSERT INTO "case_party" VALUES(6, 1);
INSERT INTO "case_party" VALUES(6, 2);
INSERT INTO "case_party" VALUES(6, 3);
INSERT INTO "case_party" VALUES(6, 5);
INSERT INTO "case_party" VALUES(7, 4);
INSERT INTO "case_party" VALUES(8, 4);
INSERT INTO "history" VALUES(1, 1, 1795446000000000, '658d7abc92223a205ad83080cea2e7e33b976a7cab951bf803846194385d0da6', '', CAST('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"","files":["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb"],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"5","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"37327bccbfb22afd1fdec3e3385213a962c516e5a0a2eab1d93e448a154472e8","evidencia":"d0420e407642a0962e14ba73dcd3755ba79cf60210d77d6e02bdd24bba1bd450","ubicacion":"da569e4aafd29519950b76c2375ec45e567b4d69c6b18eddcfbcc0903383df9a"}}' AS BLOB));
INSERT INTO "history" VALUES(1, 2, 1795446000000000, 'd8967315c615010c5f0fe9d58f29d921224d628087ceea3a239c31fbb5c1ace3', '658d7abc92223a205ad83080cea2e7e33b976a7cab951bf803846194385d0da6', CAST('{"actor":2,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"bab474c5718e5ea09b8b49d84462d5793f64f4a6960d0d12c936243bedac0407","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"658d7abc92223a205ad83080cea2e7e33b976a7cab951bf803846194385d0da6","proof":"6","reason":"","row":"2","seq":2,"source":"2","target":"3","task":1,"values":{"asignado":"89f8513822a715494e640e9ca4a5bba4fd3c3601baba8778f3a1067fb2c2a1d5"}}' AS BLOB));
INSERT INTO "history" VALUES(1, 3, 1795446000000000, '6d6f98f313f980b4d8f2f7dce01154fd2434692d883db92b7ada8ed4259ab6b6', 'd8967315c615010c5f0fe9d58f29d921224d628087ceea3a239c31fbb5c1ace3', CAST('{"actor":3,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"7dacf832d4181df087371dc7dfc81cb86cf461cecba920a8a9ce833063e66003","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"d8967315c615010c5f0fe9d58f29d921224d628087ceea3a239c31fbb5c1ace3","proof":"8","reason":"","row":"3","seq":3,"source":"3","target":"4","task":2,"values":{"solucion":"4575dfd1de4a15c1defaf4b61b7794a64fd8f741eafa87b38205241c70e22cb4"}}' AS BLOB));
INSERT INTO "history" VALUES(1, 4, 1795446000000000, '847aa60d8c864f90a77b4d2de1f605616f329ec6a895cdff39f5e9bc415ad3d3', '6d6f98f313f980b4d8f2f7dce01154fd2434692d883db92b7ada8ed4259ab6b6', CAST('{"actor":3,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00001","channel":"chat","decided_on":"8d4f172461d124623c37f417a3093e2222471adae046a49c5ff4c112e10c3e1f","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"6d6f98f313f980b4d8f2f7dce01154fd2434692d883db92b7ada8ed4259ab6b6","proof":"9","reason":"","row":"4","seq":4,"source":"4","target":"FIN","task":3,"values":{}}' AS BLOB));
INSERT INTO "history" VALUES(2, 1, 1795446000000000, '5b883a1fa488852522bc74a8927dfdeaf2073225656e17a65f9f2044bd4e691a', '', CAST('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00002","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"14","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"2f646eda49bbaa7ce77753062c47fbc890ba655ca5256c1cbbf96f25296be43e","ubicacion":"164269a7e97f27092492c320342369ed741675ba3e7b112f48afb70808757400"}}' AS BLOB));
INSERT INTO "history" VALUES(2, 2, 1795446000000000, 'ebbf750a3e99d6dbae979d9b6c56aaad1359bfbc98bfeba761bbf01f03ebb89e', '5b883a1fa488852522bc74a8927dfdeaf2073225656e17a65f9f2044bd4e691a', CAST('{"actor":2,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00002","channel":"chat","decided_on":"10ed635fbe103b9df004d275231eac419b4af012b3a2341c96788f30638421e6","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"5b883a1fa488852522bc74a8927dfdeaf2073225656e17a65f9f2044bd4e691a","proof":"15","reason":"","row":"2","seq":2,"source":"2","target":"3","task":4,"values":{"asignado":"76e01f13f1acaad0b89de33919b6c736708d5f33df9cf27c62d4c297a48f576e"}}' AS BLOB));
INSERT INTO "history" VALUES(3, 1, 1795446000000000, 'bafcd0c813d773f5886fbeeb8af0b2396f2c8e2f7acd4bd3058474a431eafe90', '', CAST('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00003","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"21","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"871d750b7673c3c7ecb7295f3a9d8b37cb9705683fea669bd94807596cdd9a73","ubicacion":"b1e4f817d5936d09b86f3906805a1f3b8e557362a9a49e109360b4319a1de807"}}' AS BLOB));
INSERT INTO "history" VALUES(3, 2, 1795446000000000, 'b2fc839ab2d279ef4879c5a081553d4365a905a08fc1cda551232746c514e1e8', 'bafcd0c813d773f5886fbeeb8af0b2396f2c8e2f7acd4bd3058474a431eafe90', CAST('{"actor":2,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00003","channel":"chat","decided_on":"1c5c0f2f48520224e55af9eaf2c839934dcaa50c25ede1dd07ab61a16b0ca973","files":[],"kind":"answer","on_behalf_of":null,"personal":[],"prev":"bafcd0c813d773f5886fbeeb8af0b2396f2c8e2f7acd4bd3058474a431eafe90","proof":"22","reason":"","row":"2","seq":2,"source":"2","target":"3","task":6,"values":{"asignado":"8153290798195f286302acc86aadb0fad4ea18c7981cfe9481e2fe27dc3d4495"}}' AS BLOB));
INSERT INTO "history" VALUES(4, 1, 1795446000000000, 'b9c35083cf820939371bf62f4d6b17907c546f806e1cc2392e1747a4cf34f4f1', '', CAST('{"actor":5,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00004","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"31","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"beneficiario":"dc2cc5dc5f3be0ac8b255cf40d26dbe198f91781052dd2bd29a80b93106f1674","descripcion":"35c5b1ac7d34c8b6b66c80ac45fe14c2691b0481f26f2f8e7db79415f479240f","medio":"f3e9584e3e047b4c6634e59277c663b84387c7f0f741aa60a6e16bbd57fa45fe","solicitante":"9a18d88f10d64204b957a2899414234417fd364098c486e4bce7b4c5afa6eda6","ubicacion":"c52e54e915d0f42a94b407ddec42810cddb185f450d2efab4903788816be4f86"}}' AS BLOB));
INSERT INTO "history" VALUES(5, 1, 1795446000000000, 'a2d02903b81275e066afd715c984cdedd63e2c3118f678067173b4512852add9', '', CAST('{"actor":6,"answer":"hecho","at":1795446000000000,"case":"SOSEP-2026-00005","channel":"chat","decided_on":"","files":[],"kind":"start","on_behalf_of":null,"personal":[],"prev":"","proof":"38","reason":"","row":"1","seq":1,"source":"","target":"2","task":null,"values":{"descripcion":"9f339d500bf7ac3d167178042724b727e6c9846704121ceb4e17ebdf9b03fc14","ubicacion":"5d2d0a445c0ae064911d018f9d43dc34a73bc14952b784abe58bc776a691b125"}}' AS BLOB));
INSERT INTO "task" VALUES(1, 1, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'done', 1795446000000000, NULL, 2, 'hecho', 1795446000000000);
INSERT INTO "task" VALUES(2, 1, '3', '["Técnico de Hardware y Software"]', 3, 1, 'done', 1795446000000000, NULL, 3, 'hecho', 1795446000000000);
INSERT INTO "task" VALUES(3, 1, '4', '["Técnico de Hardware y Software"]', 3, 1, 'done', 1795446000000000, NULL, 3, 'hecho', 1795446000000000);
INSERT INTO "task" VALUES(4, 2, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'done', 1795446000000000, NULL, 2, 'hecho', 1795446000000000);
INSERT INTO "task" VALUES(5, 2, '3', '["Técnico de Hardware y Software"]', 3, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO "task" VALUES(6, 3, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'done', 1795446000000000, NULL, 2, 'hecho', 1795446000000000);
INSERT INTO "task" VALUES(7, 3, '3', '["Técnico de Hardware y Software"]', 4, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO "task" VALUES(8, 4, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO "task" VALUES(9, 5, '2', '["Jefe de infraestructura y HelpDesk"]', NULL, 1, 'open', 1795446000000000, NULL, NULL, '', NULL);
INSERT INTO "content" VALUES(1, 1, X'c761a22c412da7f526c84aaa355e8b07', '{"descripcion":"no imprime","evidencia":"075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","ubicacion":"Dirección Financiera, segundo nivel"}', NULL, '{}');
INSERT INTO "content" VALUES(1, 2, X'b0fbb4161f3bd8f45aad9dcc397d9c96', '{"asignado":"#3"}', NULL, '{}');
INSERT INTO "content" VALUES(1, 3, X'119a8df2d717c7f78bff3942fcf07095', '{"solucion":"Cambié el cable de red"}', NULL, '{}');
INSERT INTO "content" VALUES(2, 1, X'2e632235e5703d811d38d7afd83c565f', '{"descripcion":"no tengo internet","ubicacion":"Dirección Financiera, tercer nivel"}', NULL, '{}');
INSERT INTO "content" VALUES(2, 2, X'be6e0ee4da53b15a94a24b82ad9db335', '{"asignado":"#3"}', NULL, '{}');
INSERT INTO "content" VALUES(3, 1, X'80a2467cc6c9664b6ea7901059bfbe25', '{"descripcion":"pantalla azul","ubicacion":"Dirección Financiera, archivo"}', NULL, '{}');
INSERT INTO "content" VALUES(3, 2, X'e1684b0e72de9153546f8309bea82a7e', '{"asignado":"#4"}', NULL, '{}');
INSERT INTO "content" VALUES(4, 1, X'685bedb011cc9ad2c419ca650a93627b', '{"beneficiario":"#8","descripcion":"la computadora no enciende","medio":"teléfono","solicitante":"#7","ubicacion":"Sede de Alta Verapaz"}', NULL, '{}');
INSERT INTO "content" VALUES(5, 1, X'420b5daf7af82b86788412735ed2a2bb', '{"descripcion":"virus","ubicacion":"Dirección Financiera, segundo nivel"}', NULL, '{}');
INSERT INTO "draft" VALUES(4, 3, 'SOSEP', 'DS-UI-04', 5, 1, 'hecho', '', '{}', '[]', 'solucion', 1, 'chat', 1795446000000000);
INSERT INTO "draft" VALUES(7, 8, 'SOSEP', 'DS-UI-04', NULL, 0, '', '', '{"descripcion": "el monitor no enciende"}', '[]', 'ubicacion', 2, 'chat', 1795446000000000);
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" VALUES('draft', 8);
INSERT INTO "outbox" VALUES(1, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.1.1.i."]],[["No","f.1.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:1', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(2, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.1.2.b."],["Cancelar","f.1.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:2', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(3, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.1.3.s."],["Atrás","f.1.3.b."],["Cancelar","f.1.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:3', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(4, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.1.4.e."]],[["Corregir un dato","f.1.4.f."],["Cancelar","f.1.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:4', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(5, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 1, 'SOSEP-2026-00001', 1, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.1.1.0.p3"]],[["Marta López Xicará","t.1.1.0.p4"]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:5', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00001
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(6, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 1, 'SOSEP-2026-00001', 1, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.1.1.0.p3"]],[["Marta López Xicará","t.1.1.0.p4"]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.6.81845def46486ddb@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00001
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(7, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Fotografía","1 archivo"]],"numero":"SOSEP-2026-00001","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:7', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00001
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Ubicación del equipo: Dirección Financiera, segundo nivel
Fotografía: 1 archivo
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(8, '', 'chat', '700000002', 0, 'sent', 1, 0, 0, 'me', 2, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"numero":"SOSEP-2026-00001","paso":"2","quien":"Ing. Claudia Marroquín de Paz","respuesta":"Asignar","titulo":"Soporte Técnico"}}', '', '', '[]', 5, '700000002:8', 'Soporte Técnico: paso 2 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 2
✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026 a las 09:00
Técnico de Hardware y Software: Carlos Pérez Tzoc', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(9, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00001","texto":"Su solicitud SOSEP-2026-00001 ya tiene técnico: Carlos Pérez Tzoc.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:9', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00001
Su solicitud SOSEP-2026-00001 ya tiene técnico: Carlos Pérez Tzoc.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(10, '', 'chat', '700000003', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 2, 1, '{"buttons":[[["Falla solucionada","t.2.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00001","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:10', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00001
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(11, '', 'correo', 'carlos.perez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 2, 1, '{"buttons":[[["Falla solucionada","t.2.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00001","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.11.cd9f747a11d45470@oficina.example>', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00001
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(12, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, NULL, '', 2, 1, '{"buttons":[[["Cancelar","f.2.1.x."]]],"key":"pregunta","params":{"ejemplo":"Cambié el cable de red y configuré de nuevo la impresora","error":"","pregunta":"¿Qué encontró y cómo lo solucionó?","titulo":"Soporte Técnico · SOSEP-2026-00001 · Falla solucionada"}}', '', '', '[]', NULL, '700000003:12', 'Soporte Técnico · SOSEP-2026-00001 · Falla solucionada
Soporte Técnico · SOSEP-2026-00001 · Falla solucionada
¿Qué encontró y cómo lo solucionó?
Por ejemplo: Cambié el cable de red y configuré de nuevo la impresora', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(13, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solución","Cambié el cable de red"]],"numero":"SOSEP-2026-00001","paso":"3","quien":"Carlos Pérez Tzoc","respuesta":"Falla solucionada","titulo":"Soporte Técnico"}}', '', '', '[]', 10, '700000003:13', 'Soporte Técnico: paso 3 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 3
✔ Falla solucionada — Carlos Pérez Tzoc, 23/11/2026 a las 09:00
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(14, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solución","Cambié el cable de red"]],"numero":"SOSEP-2026-00001","paso":"3","quien":"Carlos Pérez Tzoc","respuesta":"Falla solucionada","titulo":"Soporte Técnico"}}', '', '', '[]', 12, '700000003:14', 'Soporte Técnico: paso 3 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 3
✔ Falla solucionada — Carlos Pérez Tzoc, 23/11/2026 a las 09:00
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(15, '', 'chat', '700000003', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 3, 1, '{"buttons":[[["Concluir y avisar al usuario","t.3.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Solución","Cambié el cable de red"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"4","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:15', 'Soporte Técnico, paso 4
Soporte Técnico · SOSEP-2026-00001
Paso 4: le corresponde a usted.
Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.
Solicita: Licda. Ana Gómez Chávez
Técnico de Hardware y Software: Carlos Pérez Tzoc
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(16, '', 'correo', 'carlos.perez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', 3, 1, '{"buttons":[[["Concluir y avisar al usuario","t.3.1.0."]]],"files":[["075f8e3f22fcb592f1c27b086375ceeaacc767bd43a4583cffd38685d3a1d9bb","foto.jpg","image/jpeg",9]],"key":"tarea","params":{"actividad":"Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"],["Falla reportada","no imprime"],["Fotografía","1 archivo"],["Ubicación del equipo","Dirección Financiera, segundo nivel"],["Solución","Cambié el cable de red"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00001","observaciones":"","paso":"4","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.16.895d3fd890883fc3@oficina.example>', 'Soporte Técnico, paso 4
Soporte Técnico · SOSEP-2026-00001
Paso 4: le corresponde a usted.
Concluye solicitud de soporte técnico y envía correo al usuario notificándole del cierre del ticket de solicitud.
Solicita: Licda. Ana Gómez Chávez
Técnico de Hardware y Software: Carlos Pérez Tzoc
Falla reportada: no imprime
Fotografía: 1 archivo
Ubicación del equipo: Dirección Financiera, segundo nivel
Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(17, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"registrado","params":{"datos":[["Solución","Cambié el cable de red"]],"numero":"SOSEP-2026-00001","respuesta":"Falla solucionada","sigue":"Ahora la tiene: Carlos Pérez Tzoc.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:17', 'Registrado: Falla solucionada
Soporte Técnico · SOSEP-2026-00001
Quedó registrado: Falla solucionada.
Solución: Cambié el cable de red
Ahora la tiene: Carlos Pérez Tzoc.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(18, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[],"numero":"SOSEP-2026-00001","paso":"4","quien":"Carlos Pérez Tzoc","respuesta":"Concluir y avisar al usuario","titulo":"Soporte Técnico"}}', '', '', '[]', 15, '700000003:18', 'Soporte Técnico: paso 4 hecho
Soporte Técnico · SOSEP-2026-00001
Paso 4
✔ Concluir y avisar al usuario — Carlos Pérez Tzoc, 23/11/2026 a las 09:00', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(19, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00001","texto":"Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:19', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00001
Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(20, '', 'correo', 'ana.gomez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 6, 1, 'SOSEP-2026-00001', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00001","texto":"Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.20.42fd57c844eac3bd@oficina.example>', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00001
Su solicitud de soporte técnico SOSEP-2026-00001 queda cerrada. Solución: Cambié el cable de red', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(21, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.3.1.i."]],[["No","f.3.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:21', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(22, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.3.2.b."],["Cancelar","f.3.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:22', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(23, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.3.3.s."],["Atrás","f.3.3.b."],["Cancelar","f.3.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:23', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(24, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.3.4.e."]],[["Corregir un dato","f.3.4.f."],["Cancelar","f.3.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:24', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(25, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 2, 'SOSEP-2026-00002', 4, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.4.1.0.p3"]],[["Marta López Xicará","t.4.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00002","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:25', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00002
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(26, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 2, 'SOSEP-2026-00002', 4, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.4.1.0.p3"]],[["Marta López Xicará","t.4.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00002","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.26.1ca05959ae3d132f@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00002
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(27, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, 2, 'SOSEP-2026-00002', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"]],"numero":"SOSEP-2026-00002","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:27', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00002
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(28, '', 'chat', '700000002', 0, 'sent', 1, 0, 0, 'me', 2, 2, 'SOSEP-2026-00002', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"numero":"SOSEP-2026-00002","paso":"2","quien":"Ing. Claudia Marroquín de Paz","respuesta":"Asignar","titulo":"Soporte Técnico"}}', '', '', '[]', 25, '700000002:28', 'Soporte Técnico: paso 2 hecho
Soporte Técnico · SOSEP-2026-00002
Paso 2
✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026 a las 09:00
Técnico de Hardware y Software: Carlos Pérez Tzoc', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(29, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 2, 'SOSEP-2026-00002', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00002","texto":"Su solicitud SOSEP-2026-00002 ya tiene técnico: Carlos Pérez Tzoc.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:29', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00002
Su solicitud SOSEP-2026-00002 ya tiene técnico: Carlos Pérez Tzoc.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(30, '', 'chat', '700000003', 1, 'sent', 1, 0, 0, 'me', 3, 2, 'SOSEP-2026-00002', 5, 1, '{"buttons":[[["Falla solucionada","t.5.1.0."]]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00002","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000003:30', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00002
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(31, '', 'correo', 'carlos.perez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 3, 2, 'SOSEP-2026-00002', 5, 1, '{"buttons":[[["Falla solucionada","t.5.1.0."]]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","no tengo internet"],["Ubicación del equipo","Dirección Financiera, tercer nivel"],["Técnico de Hardware y Software","Carlos Pérez Tzoc"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00002","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.31.61472e19e289b59e@oficina.example>', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00002
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: no tengo internet
Ubicación del equipo: Dirección Financiera, tercer nivel
Técnico de Hardware y Software: Carlos Pérez Tzoc
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(32, '', 'chat', '700000003', 0, 'sent', 1, 0, 0, 'me', 3, NULL, '', 5, 1, '{"buttons":[[["Cancelar","f.4.1.x."]]],"key":"pregunta","params":{"ejemplo":"Cambié el cable de red y configuré de nuevo la impresora","error":"","pregunta":"¿Qué encontró y cómo lo solucionó?","titulo":"Soporte Técnico · SOSEP-2026-00002 · Falla solucionada"}}', '', '', '[]', NULL, '700000003:32', 'Soporte Técnico · SOSEP-2026-00002 · Falla solucionada
Soporte Técnico · SOSEP-2026-00002 · Falla solucionada
¿Qué encontró y cómo lo solucionó?
Por ejemplo: Cambié el cable de red y configuré de nuevo la impresora', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(33, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.5.1.i."]],[["No","f.5.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:33', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(34, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.5.2.b."],["Cancelar","f.5.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:34', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(35, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.5.3.s."],["Atrás","f.5.3.b."],["Cancelar","f.5.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:35', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(36, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.5.4.e."]],[["Corregir un dato","f.5.4.f."],["Cancelar","f.5.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:36', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(37, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 3, 'SOSEP-2026-00003', 6, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.6.1.0.p3"]],[["Marta López Xicará","t.6.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00003","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:37', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00003
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(38, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 3, 'SOSEP-2026-00003', 6, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.6.1.0.p3"]],[["Marta López Xicará","t.6.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00003","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.38.3b2ba1b1788d2e31@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00003
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(39, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, 3, 'SOSEP-2026-00003', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"]],"numero":"SOSEP-2026-00003","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:39', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00003
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(40, '', 'chat', '700000002', 0, 'sent', 1, 0, 0, 'me', 2, 3, 'SOSEP-2026-00003', NULL, 0, '{"key":"tarea_hecha","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Técnico de Hardware y Software","Marta López Xicará"]],"numero":"SOSEP-2026-00003","paso":"2","quien":"Ing. Claudia Marroquín de Paz","respuesta":"Asignar","titulo":"Soporte Técnico"}}', '', '', '[]', 37, '700000002:40', 'Soporte Técnico: paso 2 hecho
Soporte Técnico · SOSEP-2026-00003
Paso 2
✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026 a las 09:00
Técnico de Hardware y Software: Marta López Xicará', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(41, '', 'chat', '700000006', 1, 'sent', 1, 0, 0, 'me', 6, 3, 'SOSEP-2026-00003', NULL, 0, '{"key":"aviso","params":{"numero":"SOSEP-2026-00003","texto":"Su solicitud SOSEP-2026-00003 ya tiene técnico: Marta López Xicará.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:41', 'Soporte Técnico
Soporte Técnico · SOSEP-2026-00003
Su solicitud SOSEP-2026-00003 ya tiene técnico: Marta López Xicará.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(42, '', 'correo', 'marta.lopez@sosep.example', 1, 'sent', 1, 0, 0, 'me', 4, 3, 'SOSEP-2026-00003', 7, 1, '{"buttons":[[["Falla solucionada","t.7.1.0."]]],"key":"tarea","params":{"actividad":"Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","pantalla azul"],["Ubicación del equipo","Dirección Financiera, archivo"],["Técnico de Hardware y Software","Marta López Xicará"]],"encabezado":"","nota":"Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.","numero":"SOSEP-2026-00003","observaciones":"","paso":"3","pregunta":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.42.4b7d3535d2f9d2ba@oficina.example>', 'Soporte Técnico, paso 3
Soporte Técnico · SOSEP-2026-00003
Paso 3: le corresponde a usted.
Revisa equipo de cómputo del usuario y soluciona la falla reportada de hardware y software.
Solicita: Licda. Ana Gómez Chávez
Falla reportada: pantalla azul
Ubicación del equipo: Dirección Financiera, archivo
Técnico de Hardware y Software: Marta López Xicará
Nota: El Técnico anota en la solución lo que encontró y lo que recomienda; el caso sigue al paso 4.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(43, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.6.1.i."]],[["No","f.6.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:43', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(44, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Para mí","f.6.2.o.0"]],[["Para otra persona","f.6.2.o.1"]],[["Atrás","f.6.2.b."],["Cancelar","f.6.2.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Para quién es la gestión?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:44', 'Soporte Técnico
Soporte Técnico
¿Para quién es la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(45, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.6.3.b."],["Cancelar","f.6.3.x."]]],"key":"pregunta","params":{"ejemplo":"Ana Gómez","error":"","pregunta":"¿Quién la solicita? Escriba su nombre o su correo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:45', 'Soporte Técnico
Soporte Técnico
¿Quién la solicita? Escriba su nombre o su correo.
Por ejemplo: Ana Gómez', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(46, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.6.4.s."],["Atrás","f.6.4.b."],["Cancelar","f.6.4.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿A quién se atiende, si es otra persona? Escriba su nombre o su correo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:46', 'Soporte Técnico
Soporte Técnico
¿A quién se atiende, si es otra persona? Escriba su nombre o su correo.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(47, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["teléfono","f.6.5.o.0"]],[["ventanilla","f.6.5.o.1"]],[["papel","f.6.5.o.2"]],[["correo","f.6.5.o.3"]],[["Atrás","f.6.5.b."],["Cancelar","f.6.5.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"¿Por qué medio la pidió?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:47', 'Soporte Técnico
Soporte Técnico
¿Por qué medio la pidió?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(48, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.6.6.b."],["Cancelar","f.6.6.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:48', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(49, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.6.7.s."],["Atrás","f.6.7.b."],["Cancelar","f.6.7.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:49', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(50, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.6.8.e."]],[["Corregir un dato","f.6.8.f."],["Cancelar","f.6.8.x."]]],"key":"resumen","params":{"datos":[["Para quién","Para otra persona"],["Solicita","Lic. Julio Cifuentes Orozco"],["Se atiende a","Irma Choc Caal"],["Medio","teléfono"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:50', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Para quién: Para otra persona
Solicita: Lic. Julio Cifuentes Orozco
Se atiende a: Irma Choc Caal
Medio: teléfono
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(51, '', 'chat', '700000002', 1, 'sent', 1, 0, 0, 'me', 2, 4, 'SOSEP-2026-00004', 8, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.8.1.0.p3"]],[["Marta López Xicará","t.8.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00004","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000002:51', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00004
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(52, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'sent', 1, 0, 0, 'me', 2, 4, 'SOSEP-2026-00004', 8, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.8.1.0.p3"]],[["Marta López Xicará","t.8.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00004","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.52.5ad5ce6dbabaee78@oficina.example>', 'Soporte Técnico, paso 2
Soporte Técnico · SOSEP-2026-00004
Paso 2: le corresponde a usted.
Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
¿A quién asigna como Técnico de Hardware y Software?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(53, '', 'chat', '700000005', 0, 'sent', 1, 0, 0, 'me', 5, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000005:53', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(54, '', 'correo', 'julio.cifuentes@sosep.example', 1, 'sent', 1, 0, 0, 'me', 7, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.54.1e979c25f075fc40@oficina.example>', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(55, '', 'chat', '700000008', 1, 'sent', 1, 0, 0, 'me', 8, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000008:55', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(56, '', 'correo', 'irma.choc@sosep.example', 1, 'sent', 1, 0, 0, 'me', 8, 4, 'SOSEP-2026-00004', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Lic. Julio Cifuentes Orozco"],["Para","Irma Choc Caal"],["Registró","Beatriz Lima Coronado (teléfono)"],["Falla reportada","la computadora no enciende"],["Ubicación del equipo","Sede de Alta Verapaz"]],"numero":"SOSEP-2026-00004","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '<v.56.1cf8d274958a0069@oficina.example>', 'Constancia: Soporte Técnico
Constancia de recepción · SOSEP-2026-00004
Soporte Técnico, recibida el 23/11/2026 a las 09:00.
Solicita: Lic. Julio Cifuentes Orozco
Para: Irma Choc Caal
Registró: Beatriz Lima Coronado (teléfono)
Falla reportada: la computadora no enciende
Ubicación del equipo: Sede de Alta Verapaz
La tiene ahora: Ing. Claudia Marroquín de Paz.
Guarde el No. de gestión: con él puede preguntar en cualquier momento dónde va.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(57, '', 'chat', '700000008', 0, 'sent', 1, 0, 0, 'me', 8, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.7.1.i."]],[["No","f.7.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000008:57', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(58, '', 'chat', '700000008', 0, 'sent', 1, 0, 0, 'me', 8, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.7.2.b."],["Cancelar","f.7.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000008:58', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(59, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Sí, abrir la gestión","f.8.1.i."]],[["No","f.8.1.x."]]],"key":"encontrado","params":{"codigo":"DS-UI-04","objetivo":"Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:59', 'Soporte Técnico
Entiendo que necesita:
Soporte Técnico (DS-UI-04)
Brindar soporte técnico a los usuarios, atendiendo los tickets generados por el personal de la Secretaría, para solucionar los incidentes informáticos reportados.
¿Abrimos la gestión?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(60, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Atrás","f.8.2.b."],["Cancelar","f.8.2.x."]]],"key":"pregunta","params":{"ejemplo":"Dirección Financiera, segundo nivel","error":"","pregunta":"¿Dónde está el equipo?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:60', 'Soporte Técnico
Soporte Técnico
¿Dónde está el equipo?
Por ejemplo: Dirección Financiera, segundo nivel', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(61, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Omitir","f.8.3.s."],["Atrás","f.8.3.b."],["Cancelar","f.8.3.x."]]],"key":"pregunta","params":{"ejemplo":"","error":"","pregunta":"Si le ayuda, envíe una fotografía de la pantalla o del equipo.","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:61', 'Soporte Técnico
Soporte Técnico
Si le ayuda, envíe una fotografía de la pantalla o del equipo.', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(62, '', 'chat', '700000006', 0, 'sent', 1, 0, 0, 'me', 6, NULL, '', NULL, 0, '{"buttons":[[["Enviar","f.8.4.e."]],[["Corregir un dato","f.8.4.f."],["Cancelar","f.8.4.x."]]],"key":"resumen","params":{"datos":[["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"error":"","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '700000006:62', 'Soporte Técnico: revise y envíe
Revise antes de enviar · Soporte Técnico
Falla reportada: virus
Ubicación del equipo: Dirección Financiera, segundo nivel
¿Está correcto?', '', 1795446000000000, 1795446000000000);
INSERT INTO "outbox" VALUES(63, '', 'chat', '700000002', 1, 'pending', 0, 0, 0, '', 2, 5, 'SOSEP-2026-00005', 9, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.9.1.0.p3"]],[["Marta López Xicará","t.9.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00005","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '', '', '', 1795446000000000, NULL);
INSERT INTO "outbox" VALUES(64, '', 'correo', 'claudia.marroquin@sosep.example', 1, 'pending', 0, 0, 0, '', 2, 5, 'SOSEP-2026-00005', 9, 1, '{"buttons":[[["Carlos Pérez Tzoc","t.9.1.0.p3"]],[["Marta López Xicará","t.9.1.0.p4"]]],"key":"tarea","params":{"actividad":"Revisa intrasosep y asigna al Técnico de Hardware y Software para atender la solicitud de soporte al usuario.","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"encabezado":"","nota":"","numero":"SOSEP-2026-00005","observaciones":"","paso":"2","pregunta":"¿A quién asigna como Técnico de Hardware y Software?","titulo":"Soporte Técnico"}}', 'asaropu26jv2fieap25kpuudka', '', '[]', NULL, '', '', '', 1795446000000000, NULL);
INSERT INTO "outbox" VALUES(65, '', 'chat', '700000006', 0, 'pending', 0, 0, 0, '', 6, 5, 'SOSEP-2026-00005', NULL, 0, '{"key":"constancia","params":{"cuando":"23/11/2026 a las 09:00","datos":[["Solicita","Licda. Ana Gómez Chávez"],["Falla reportada","virus"],["Ubicación del equipo","Dirección Financiera, segundo nivel"]],"numero":"SOSEP-2026-00005","tiene":"Ing. Claudia Marroquín de Paz","titulo":"Soporte Técnico"}}', '', '', '[]', NULL, '', '', '', 1795446000000000, NULL);
INSERT INTO "task_role" VALUES('SOSEP', 'Jefe de infraestructura y HelpDesk', 8);
INSERT INTO "task_role" VALUES('SOSEP', 'Jefe de infraestructura y HelpDesk', 9);
INSERT INTO "timer" VALUES(1, 'reminder:1:1', 'reminder', 1795460400000000, 1, 1, '4 horas hábiles', 1795446000000000, 'cancelled', 0, '');
INSERT INTO "timer" VALUES(2, 'reminder:2:1', 'reminder', 1795532400000000, 1, 2, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO "timer" VALUES(3, 'reminder:3:1', 'reminder', 1795532400000000, 1, 3, '1 día hábil', 1795446000000000, 'cancelled', 0, '');
INSERT INTO "timer" VALUES(4, 'reminder:4:1', 'reminder', 1795460400000000, 2, 4, '4 horas hábiles', 1795446000000000, 'cancelled', 0, '');
INSERT INTO "timer" VALUES(5, 'reminder:5:1', 'reminder', 1795532400000000, 2, 5, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO "timer" VALUES(6, 'reminder:6:1', 'reminder', 1795460400000000, 3, 6, '4 horas hábiles', 1795446000000000, 'cancelled', 0, '');
INSERT INTO "timer" VALUES(7, 'reminder:7:1', 'reminder', 1795532400000000, 3, 7, '1 día hábil', 1795446000000000, 'waiting', 0, '');
INSERT INTO "timer" VALUES(8, 'reminder:8:1', 'reminder', 1795460400000000, 4, 8, '4 horas hábiles', 1795446000000000, 'waiting', 0, '');
INSERT INTO "timer" VALUES(9, 'reminder:9:1', 'reminder', 1795460400000000, 5, 9, '4 horas hábiles', 1795446000000000, 'waiting', 0, '');
INSERT INTO "token" VALUES('216491e304e7fb0b308c1e3bcc742ebc44bb015a94b3bf14b9eba9e755b25f37', 2, 1, 1, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('f237562413821b2fca5dc6c7930f4fbf8b032ddb459a6ae8b9f85e966f541312', 3, 1, 2, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('5f4a3ae5152f2cb21f9fb3aa41b04fe67c0e928784b969de0b19da8ec4062745', 3, 1, 3, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('bcea1b5c3422ab51ab4f9c261e0d72571e946cbaad2ba75ffc4d1f768b9f4445', 6, 1, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('3ae46bfca822d7ccaa8a5cfa27acfe788d56fd9c4da0e4da751d0c0a5bebf5eb', 2, 2, 4, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('1f512073f5298eb58c125b4fc13a4d7822437995971d9010e082f6b4a1c69acb', 3, 2, 5, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('ac2aa9029461a1024a58fdd004ba6beb88593ed8e6ca126552cc7aed8a21744f', 2, 3, 6, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('8b59f9f08ac1c0a130e39222f2451d3a366a9ca97bd218a8371e0c0187bf42f9', 4, 3, 7, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('590dcc7848d327fa9a410e4caae2d604f62e0841c3b4d81102da6d3c44bab498', 2, 4, 8, 1, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('86eeaa74ae5df7681219dc2a3bc2da9821eee1e05adf94c3636511891df9555e', 7, 4, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('fe903e04b7ac1fabd49680dbf854518fcb87ec5727e274f9f53f64624777adf1', 8, 4, NULL, 0, NULL, '', 1795446000000000);
INSERT INTO "token" VALUES('7edd11416a854f558c0e5c9ddf49165261daa48c13d5d8071f49799ab5e1867f', 2, 5, 9, 1, NULL, '', 1795446000000000);
INSERT INTO "focus" VALUES(3, 'chat', 4);
INSERT INTO "focus" VALUES(8, 'chat', 7);
COMMIT;
