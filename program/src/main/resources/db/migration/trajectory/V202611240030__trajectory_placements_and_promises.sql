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

-- Up to which command of the ledger a reader has seen a plan.
create table trajectory.seen (
  area_id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  up_to bigint not null check (up_to > 0),
  at timestamptz not null,
  primary key (area_id, person_id, plan_id)
);
comment on table trajectory.seen is 'For one reader alone: no fact, and in no page that others see.';
call ledger.keep_areas_apart('trajectory.seen');
grant select on trajectory.seen to ${program};
create policy owner_works on trajectory.seen to current_user using (true) with check (true);

-- A reader never unsees: of two pages that were open, the later one counts.
create procedure trajectory.see(who uuid, plan uuid, up_to_seq bigint)
  language sql security definer set search_path = ''
  begin atomic
    insert into trajectory.seen (area_id, person_id, plan_id, up_to, at)
      values (ledger.current_area(), who, plan, up_to_seq, statement_timestamp())
      on conflict (area_id, person_id, plan_id) do update
        set up_to = greatest(trajectory.seen.up_to, up_to_seq), at = statement_timestamp();
  end;
