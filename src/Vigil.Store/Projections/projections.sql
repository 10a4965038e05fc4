-- Computed from the ledger; dropped and filled anew by a rebuild.

-- previous is the report of the same address that this one is a newer version of.
CREATE TABLE report (
  id TEXT PRIMARY KEY, seq BIGINT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, text_sha256 TEXT NOT NULL, url TEXT, outlet TEXT, published TEXT,
  title TEXT, byline TEXT, language TEXT, fiction BIGINT NOT NULL, extractor TEXT, previous TEXT,
  claims_seq BIGINT, coder TEXT, relevant BIGINT, reason TEXT, lineage TEXT NOT NULL);
CREATE INDEX report_seq ON report (seq);
CREATE INDEX report_claims_seq ON report (claims_seq);
CREATE INDEX report_language ON report (language);
CREATE INDEX report_url ON report (url);
CREATE INDEX report_lineage ON report (lineage);
CREATE INDEX report_text ON report (text_sha256);
CREATE INDEX report_published ON report (published);

-- An event as one report tells it. present is 0 for one that a newer coding no longer finds.
-- status: proposed, accepted or rejected. decided: machine, or the pseudonym of who decided that it belongs to its event.
CREATE TABLE mention (
  id TEXT PRIMARY KEY, report TEXT NOT NULL, n BIGINT NOT NULL, local TEXT NOT NULL, type TEXT NOT NULL, form TEXT, scope TEXT NOT NULL,
  date_start TEXT, date_end TEXT, country TEXT, city TEXT, site TEXT, modality TEXT NOT NULL, background BIGINT NOT NULL, disputed BIGINT NOT NULL,
  span_start BIGINT, span_end BIGINT, coder TEXT NOT NULL, seq BIGINT NOT NULL, present BIGINT NOT NULL, status TEXT NOT NULL, decided TEXT NOT NULL,
  withheld BIGINT NOT NULL, event TEXT);
CREATE INDEX mention_report ON mention (report);
CREATE INDEX mention_event ON mention (event);

-- A person as one report names her.
CREATE TABLE person_mention (
  id TEXT PRIMARY KEY, report TEXT NOT NULL, local TEXT NOT NULL, name TEXT NOT NULL, coder TEXT NOT NULL, seq BIGINT NOT NULL, present BIGINT NOT NULL,
  status TEXT NOT NULL, decided TEXT NOT NULL, consent TEXT, withheld BIGINT NOT NULL, person TEXT);
CREATE INDEX person_mention_report ON person_mention (report);
CREATE INDEX person_mention_person ON person_mention (person);

-- One sourced value of one field. subject is a mention, a person as one report names her, or the report itself (statements, positions).
CREATE TABLE claim (
  report TEXT NOT NULL, subject TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, span_start BIGINT, span_end BIGINT, claimant TEXT,
  coder TEXT NOT NULL, seq BIGINT NOT NULL, present BIGINT NOT NULL);
CREATE INDEX claim_report ON claim (report, subject);

-- An event as all reports together tell it: the values shown. conflicts counts the fields in which reports differ.
CREATE TABLE event (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, form TEXT, campaign BIGINT NOT NULL, date_start TEXT, date_end TEXT, date_precision TEXT, country TEXT,
  admin TEXT, city TEXT, site TEXT, lat DOUBLE, lon DOUBLE, modality TEXT NOT NULL, disputed BIGINT NOT NULL, background BIGINT NOT NULL,
  people_min BIGINT, people_max BIGINT, mentions BIGINT NOT NULL, reports BIGINT NOT NULL, sources BIGINT NOT NULL, conflicts BIGINT NOT NULL,
  reviewed BIGINT NOT NULL);
CREATE INDEX event_date ON event (date_start);
CREATE INDEX event_contradicted ON event (sources, id) WHERE conflicts > 0 AND reviewed = 0;

-- status_decided: machine where only the machine proposes the status, else who decided. consent: what she has agreed to.
CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, aliases TEXT NOT NULL, roles TEXT NOT NULL, status TEXT, status_date TEXT, status_decided TEXT,
  consent TEXT, withheld BIGINT NOT NULL,
  reports BIGINT NOT NULL, sources BIGINT NOT NULL, conflicts BIGINT NOT NULL, reviewed BIGINT NOT NULL);
CREATE INDEX person_name ON person (name);

-- part: actor or target.
CREATE TABLE event_person (event TEXT NOT NULL, person TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (event, person, part)) CLUSTERED;
CREATE INDEX event_person_person ON event_person (person);

-- The crosswalk: which report tells of which event, by which words, of which lineage, by whose decision.
CREATE VIEW event_report AS
  SELECT m.event, m.report, m.id AS mention, m.span_start, m.span_end, r.lineage, m.decided
  FROM mention m JOIN report r ON r.id = m.report WHERE m.event IS NOT NULL;

-- Only what shares a key is compared: mentions of events, mentions of people, texts. report is empty where the member begins with it; hint is the day of an event known to the day.
CREATE TABLE link_key (code BIGINT NOT NULL, member TEXT NOT NULL, report TEXT, hint BIGINT, PRIMARY KEY (code, member)) CLUSTERED;

-- Pairs that may be one, both ways round: what they connect is linked together.
CREATE TABLE link_edge (a TEXT NOT NULL, b TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (a, b)) CLUSTERED;

-- Pairs left for a person to decide. weight in hundredths of a bit.
CREATE TABLE question (kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, weight BIGINT NOT NULL, PRIMARY KEY (a, b)) CLUSTERED;
CREATE INDEX question_b ON question (b);
CREATE INDEX question_weight ON question (weight, a, b);

-- What search_text and search_han hold under number no. kind: report, event or person. digest tells whether the text has changed.
CREATE TABLE search_doc (no BIGINT PRIMARY KEY, kind TEXT NOT NULL, ref TEXT NOT NULL, digest BIGINT NOT NULL, han BIGINT NOT NULL);
CREATE UNIQUE INDEX search_doc_ref ON search_doc (ref, kind);

-- What people decided. active is 0 for what was taken back.
CREATE TABLE decision (
  seq BIGINT PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, action TEXT NOT NULL, field TEXT, value TEXT, reason TEXT, reverses BIGINT,
  active BIGINT NOT NULL);

-- What a decision is about. member is what it is attached to now; NULL where a newer coding leaves nothing to attach it to, which is a question for a person.
CREATE TABLE decision_subject (
  seq BIGINT NOT NULL, n BIGINT NOT NULL, kind TEXT NOT NULL, report TEXT NOT NULL, named TEXT, type TEXT, span_start BIGINT, span_end BIGINT, name TEXT,
  member TEXT, PRIMARY KEY (seq, n)) CLUSTERED;
CREATE INDEX decision_subject_report ON decision_subject (report);
CREATE INDEX decision_subject_member ON decision_subject (member);

-- Where reports were looked for: with what words (one a line), for which days of publication.
CREATE TABLE collection (
  seq BIGINT PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL, words TEXT NOT NULL, date_start TEXT NOT NULL, date_end TEXT NOT NULL,
  found BIGINT, note TEXT);

-- What was erased: the entry, the decision that erased it, and the report where it was a whole one.
CREATE TABLE erased (seq BIGINT PRIMARY KEY, decision BIGINT NOT NULL, report TEXT);
CREATE INDEX erased_report ON erased (report);
