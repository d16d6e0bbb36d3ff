-- Plan actions as they stand, who leads each under which objective, how it goes, and what it is to change.

create table delivery.action (
  area_id uuid not null,
  action_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  plan_id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  reference text not null,
  title text not null,
  state text not null check (state in ('not-started', 'on-track', 'at-risk', 'behind', 'complete', 'merged', 'withdrawn', 'not-stated')),
  state_as_written text not null,
  reason text not null,
  mitigation text not null,
  starts text not null,
  due text not null,
  due_reason text not null,
  barriers text not null,
  cost text not null,
  funding text not null,
  resources text not null,
  evidence text not null,
  merged_into uuid,
  split_from uuid,
  paper_title text not null,
  primary key (area_id, action_id, seq),
  check (merged_into <> action_id),
  check (split_from <> action_id)
);
comment on column delivery.action.due is 'A day or month as yyyy-MM-dd or yyyy-MM, or as a paper writes it; empty where none is stated.';
comment on column delivery.action.starts is 'Written as the due date is.';
comment on column delivery.action.reason is 'Why it is behind, was merged, split or withdrawn.';
comment on column delivery.action.due_reason is 'Why the due date is another one than before.';
comment on column delivery.action.evidence is 'By what it is seen that it is done; empty where nothing is stated.';
comment on column delivery.action.paper_title is 'The paper that said so; empty where it was entered.';

create table delivery.action_lead (
  area_id uuid not null,
  action_id uuid not null,
  objective_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  lead_role text not null,
  state text check (state in ('not-started', 'on-track', 'at-risk', 'behind', 'complete', 'merged', 'withdrawn', 'not-stated')),
  state_as_written text not null,
  primary key (area_id, action_id, objective_id, seq)
);
comment on table delivery.action_lead is 'An objective that an action serves, and who leads it there.';
comment on column delivery.action_lead.state is 'Only where a paper says of the action under this objective otherwise than under another; else null.';

create table delivery.action_narrative (
  area_id uuid not null,
  action_id uuid not null,
  period_from date not null,
  period_until date not null,
  period_kind text not null check (period_kind in ('day', 'month', 'quarter', 'academic-year', 'financial-year', 'calendar-year')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  words text not null,
  primary key (area_id, action_id, period_from, period_until, seq),
  check (period_from < period_until)
);

create table delivery.expected_effect (
  area_id uuid not null,
  action_id uuid not null,
  measure_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  how_much text not null,
  by_when text not null,
  primary key (area_id, action_id, measure_id, seq)
);
comment on column delivery.expected_effect.by_when is 'A day, month or year as yyyy-MM-dd, yyyy-MM or yyyy; empty where not stated.';

call ledger.keep_as_fact('delivery.action');
call ledger.keep_as_fact('delivery.action_lead');
call ledger.keep_as_fact('delivery.action_narrative');
call ledger.keep_as_fact('delivery.expected_effect');
create index on delivery.action (area_id, plan_id, known_from);
call ledger.may_be_redacted('delivery.action', 'reference', 'title', 'state_as_written', 'reason', 'mitigation', 'starts', 'due',
  'due_reason', 'barriers', 'cost', 'funding', 'resources', 'evidence', 'paper_title');
call ledger.may_be_redacted('delivery.action_lead', 'lead_role', 'state_as_written');
call ledger.may_be_redacted('delivery.action_narrative', 'words');
call ledger.may_be_redacted('delivery.expected_effect', 'how_much', 'by_when');
