-- What was promised for each measure, and under which objectives it stands.

create schema trajectory;
grant usage on schema trajectory to ${program};

create table trajectory.placement (
  area_id uuid not null,
  objective_id uuid not null,
  measure_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  position integer not null,
  primary key (area_id, objective_id, measure_id, seq)
);

create table trajectory.promise (
  area_id uuid not null,
  measure_id uuid not null,
  kind text not null check (kind in ('milestone', 'final')),
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  as_written text not null,
  set_by text not null,
  reason text not null,
  primary key (area_id, measure_id, kind, period_from, period_until, seq),
  check (period_from < period_until)
);
comment on column trajectory.promise.period_from is 'A final target without a date stands for the day 9999-12-30.';

create table trajectory.baseline (
  area_id uuid not null,
  measure_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  period text not null,
  as_written text not null,
  primary key (area_id, measure_id, seq)
);

call ledger.keep_as_fact('trajectory.placement');
call ledger.keep_as_fact('trajectory.promise');
call ledger.keep_as_fact('trajectory.baseline');
call ledger.may_be_redacted('trajectory.promise', 'as_written', 'set_by', 'reason');
call ledger.may_be_redacted('trajectory.baseline', 'period', 'as_written');
