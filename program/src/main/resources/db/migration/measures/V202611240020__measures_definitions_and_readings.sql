-- What is measured, and what was measured.

create schema measures;
grant usage on schema measures to ${program};

create table measures.definition (
  area_id uuid not null,
  measure_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null,
  question text not null,
  unit text not null check (unit in ('percent', 'count', 'days', 'weeks', 'score', 'ratio')),
  polarity text not null check (polarity in ('higher', 'lower', 'near', 'neutral')),
  frequency text not null check (frequency in ('month', 'quarter', 'year', 'not-stated')),
  accumulates text not null,
  owner_role text not null,
  service_id uuid,
  source_system text not null,
  numerator text not null,
  denominator text not null,
  caveat text not null,
  smallest_published integer check (smallest_published > 0),
  longer_periods text not null,
  tolerance numeric check (tolerance >= 0),
  benchmark text not null,
  reason text not null,
  primary key (area_id, measure_id, seq)
);
comment on column measures.definition.accumulates is 'monthly, snapshot, not stated, or cumulative since yyyy-MM.';
comment on column measures.definition.source_system is 'Empty where the figures are in no system.';
comment on column measures.definition.longer_periods is 'How quarters and years are made from its periods: sum, last, average, counted-anew, or not-stated.';
comment on column measures.definition.tolerance is 'How far a figure that is to stay near a promised one may be from it; null where none is set.';
comment on column measures.definition.benchmark is 'What it may be compared with, in words; empty where nothing is.';
comment on column measures.definition.smallest_published is 'The smallest count of people that may be public; null where no people are counted.';

create table measures.reading (
  area_id uuid not null,
  measure_id uuid not null,
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  as_written text not null,
  origin text not null check (origin in ('typed', 'document', 'returned', 'calculated')),
  origin_detail text not null,
  reason text not null,
  primary key (area_id, measure_id, period_from, period_until, seq),
  check (period_from < period_until)
);
comment on column measures.reading.as_written is 'The figure as people wrote it, such as 38.4% or N/A; what it means is decided by the rules that read papers.';

create table measures.reported (
  area_id uuid not null,
  measure_id uuid not null,
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  paper text not null check (paper ~ '^[a-z0-9][a-z0-9-]*$'),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  paper_title text not null,
  as_written text not null,
  primary key (area_id, measure_id, period_from, period_until, paper, seq),
  check (period_from < period_until)
);
comment on table measures.reported is 'What a paper said, kept for ever, whatever the reading is by now.';

create table measures.context_event (
  area_id uuid not null,
  event_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  happened_from text not null,
  happened_until text not null,
  title text not null,
  note text not null,
  measure_id uuid,
  breaks_series boolean not null,
  primary key (area_id, event_id, seq)
);
comment on column measures.context_event.measure_id is 'Null where it touches every measure of the area.';

call ledger.keep_as_fact('measures.definition');
call ledger.keep_as_fact('measures.reading');
call ledger.keep_as_fact('measures.context_event');
call ledger.keep_as_fact('measures.reported');
call ledger.may_be_redacted('measures.definition', 'title', 'question', 'owner_role', 'source_system',
  'numerator', 'denominator', 'caveat', 'benchmark', 'reason');
call ledger.may_be_redacted('measures.reported', 'paper_title', 'as_written');
call ledger.may_be_redacted('measures.reading', 'as_written', 'origin_detail', 'reason');
call ledger.may_be_redacted('measures.context_event', 'title', 'note');
