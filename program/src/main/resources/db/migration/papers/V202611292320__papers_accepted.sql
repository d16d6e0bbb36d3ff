-- Papers that were accepted: what each is, what its rows were taken for, what it promised, claimed and told.

create table papers.paper (
  area_id uuid not null,
  paper_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null,
  issued date not null,
  plan_id uuid,
  sha256 text not null,
  file_name text not null,
  places boolean not null,
  note text not null,
  primary key (area_id, paper_id, seq)
);
comment on table papers.paper is 'One for each paper that was accepted, known from the start of the day of its issue in England.';
comment on column papers.paper.sha256 is 'Of the file that it was read from, which is kept.';
comment on column papers.paper.places is 'Whether its metrics stand under objectives.';

create table papers.metric_row (
  area_id uuid not null,
  paper_id uuid not null,
  position integer not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  place text not null,
  name text not null,
  objective text not null,
  measure_id uuid,
  because text not null,
  primary key (area_id, paper_id, position, seq)
);
comment on table papers.metric_row is 'A row of a metric table and the measure that it was taken for.';
comment on column papers.metric_row.measure_id is 'Null where the row was left out.';
comment on column papers.metric_row.because is 'What said so: the name, the figures, a person.';

create table papers.promised (
  area_id uuid not null,
  paper_id uuid not null,
  measure_id uuid not null,
  kind text not null check (kind in ('milestone', 'target', 'baseline')),
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  as_written text not null,
  place text not null,
  taken boolean not null,
  primary key (area_id, paper_id, measure_id, kind, period_from, period_until, seq),
  check (period_from < period_until)
);
comment on table papers.promised is 'What a paper promised, and where it says a measure started, kept for ever, whatever stands by now; what it measured is in measures.reported.';
comment on column papers.promised.taken is 'Whether it was taken as what is promised.';

create table papers.remembered (
  area_id uuid not null,
  name_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  name text not null,
  objective text not null,
  measure_id uuid,
  primary key (area_id, name_id, seq)
);
comment on table papers.remembered is 'Which measure a name in papers is, as a person said.';
comment on column papers.remembered.name_id is 'Made from the letters of the name and the number of the objective that it stands under.';
comment on column papers.remembered.measure_id is 'Null where rows of that name are left out.';

create table papers.stated_claim (
  area_id uuid not null,
  paper_id uuid not null,
  position integer not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  words text not null,
  place text not null,
  period text not null,
  stated text not null,
  found text not null,
  verdict text not null check (verdict in ('holds', 'differs', 'cannot-be-reproduced', 'cannot-be-checked')),
  reason text not null,
  primary key (area_id, paper_id, position, seq)
);
comment on table papers.stated_claim is 'What the text of a paper claims, and what the figures said to it when it was accepted.';
comment on column papers.stated_claim.period is 'As addresses name it, such as 2024-10; empty where it is of no period.';

create table papers.told (
  area_id uuid not null,
  paper_id uuid not null,
  position integer not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  kind text not null check (kind in ('narrative', 'recommendation')),
  place text not null,
  objective text not null,
  words text not null,
  primary key (area_id, paper_id, position, seq)
);
comment on table papers.told is 'What a paper tells in words, as a person let it be kept.';

create table papers.explained (
  area_id uuid not null,
  paper_id uuid not null,
  measure_id uuid not null,
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  reason text not null,
  primary key (area_id, paper_id, measure_id, period_from, period_until, seq),
  check (period_from < period_until)
);
comment on table papers.explained is 'Why a figure of a paper is not what is known; who said so stands in the ledger.';

call ledger.keep_as_fact('papers.paper');
call ledger.keep_as_fact('papers.metric_row');
call ledger.keep_as_fact('papers.promised');
call ledger.keep_as_fact('papers.remembered');
call ledger.keep_as_fact('papers.stated_claim');
call ledger.keep_as_fact('papers.told');
call ledger.keep_as_fact('papers.explained');
call ledger.may_be_redacted('papers.paper', 'title', 'file_name', 'note');
call ledger.may_be_redacted('papers.metric_row', 'place', 'name', 'objective', 'because');
call ledger.may_be_redacted('papers.promised', 'as_written', 'place');
call ledger.may_be_redacted('papers.remembered', 'name', 'objective');
call ledger.may_be_redacted('papers.stated_claim', 'words', 'place', 'stated', 'found', 'reason');
call ledger.may_be_redacted('papers.told', 'place', 'objective', 'words');
call ledger.may_be_redacted('papers.explained', 'reason');
create index on papers.promised (area_id, measure_id);
