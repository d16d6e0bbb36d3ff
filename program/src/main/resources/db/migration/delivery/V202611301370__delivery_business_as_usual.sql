-- When an objective may be left to the services, and what was decided about it.

create table delivery.move_rule (
  area_id uuid not null,
  plan_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  quarters integer not null check (quarters between 0 and 8),
  evidence boolean not null,
  assurance boolean not null,
  primary key (area_id, plan_id, seq)
);
comment on table delivery.move_rule is 'The plan''s own rule of when an objective may move to business as usual; without one the usual rule holds.';
comment on column delivery.move_rule.quarters is 'Assessed milestones in a row that each measure must have met; 0 where it is not asked.';

create table delivery.move_decision (
  area_id uuid not null,
  objective_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  moved boolean not null,
  decided_on date not null,
  decided_by text not null,
  reason text not null,
  rule text not null,
  conditions text not null,
  primary key (area_id, objective_id, seq)
);
comment on column delivery.move_decision.rule is 'The rule as it stood, in words.';
comment on column delivery.move_decision.conditions is 'Which conditions held when it was decided, one a line.';

call ledger.keep_as_fact('delivery.move_rule');
call ledger.keep_as_fact('delivery.move_decision');
call ledger.may_be_redacted('delivery.move_decision', 'decided_by', 'reason', 'rule', 'conditions');
