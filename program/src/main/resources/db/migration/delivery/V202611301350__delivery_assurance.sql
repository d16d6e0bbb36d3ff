-- Assurance activities that come round, and whether each was done in a reporting period.

create table delivery.assurance (
  area_id uuid not null,
  assurance_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  plan_id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  objective_id uuid,
  activity text not null,
  cycle text not null check (cycle in ('daily', 'weekly', 'fortnightly', 'four-weekly', 'monthly', 'six-weekly', 'quarterly', 'termly', 'half-yearly', 'annual', 'not-stated')),
  lead_role text not null,
  ended boolean not null,
  paper_title text not null,
  primary key (area_id, assurance_id, seq)
);
comment on column delivery.assurance.objective_id is 'Null where it is not said for which objective it is.';
comment on column delivery.assurance.ended is 'Whether it is no longer to come round.';

create table delivery.assurance_told (
  area_id uuid not null,
  assurance_id uuid not null,
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  complete text not null check (complete in ('yes', 'partial', 'no', 'ongoing', 'not-applicable', 'not-stated')),
  complete_as_written text not null,
  done_on date,
  impact text not null,
  paper_title text not null,
  primary key (area_id, assurance_id, period_from, period_until, seq),
  check (period_from < period_until)
);
comment on column delivery.assurance_told.done_on is 'The day on which it was last done; null where only the period is known.';

call ledger.keep_as_fact('delivery.assurance');
call ledger.keep_as_fact('delivery.assurance_told');
call ledger.may_be_redacted('delivery.assurance', 'activity', 'lead_role', 'paper_title');
call ledger.may_be_redacted('delivery.assurance_told', 'complete_as_written', 'impact', 'paper_title');
