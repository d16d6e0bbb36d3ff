-- Who runs the programme, under which plans, towards which objectives.

create schema programme;
grant usage on schema programme to ${program};

create table programme.area (
  area_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  name text not null,
  gss_code text check (gss_code ~ '^[EWSN][0-9]{8}$'),
  invented boolean not null,
  caption text not null,
  colour text not null check (colour ~ '^#[0-9A-Fa-f]{6}$'),
  primary key (area_id, seq)
);
comment on column programme.area.invented is 'Whether its people and figures are made up; then every page and export says so.';

create table programme.service (
  area_id uuid not null,
  service_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  name text not null,
  organisation text not null,
  primary key (area_id, service_id, seq)
);

create table programme.plan (
  area_id uuid not null,
  plan_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  kind text not null check (kind in ('strategy', 'written-statement-of-action', 'improvement-notice',
    'improvement-plan', 'accelerated-progress-plan', 'priority-action-plan', 'local-reform-plan')),
  title text not null,
  begins text not null,
  ends text not null,
  succeeds uuid,
  note text not null,
  requirements text not null,
  consequence text not null,
  primary key (area_id, plan_id, seq)
);
comment on column programme.plan.requirements is 'What an improvement notice asks for, one requirement a line; empty elsewhere.';
comment on column programme.plan.consequence is 'What the law provides for where it is not done; empty where nothing is stated.';
comment on column programme.plan.begins is 'A day, a month or a year as yyyy-MM-dd, yyyy-MM or yyyy; empty where not stated.';

create table programme.objective (
  area_id uuid not null,
  objective_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  plan_id uuid not null,
  number text not null,
  position integer not null,
  title text not null,
  lead_role text not null,
  state text not null check (state in ('active', 'business-as-usual', 'closed')),
  state_from date,
  state_decision text not null,
  primary key (area_id, objective_id, seq)
);
comment on column programme.objective.state_from is 'Null where the date is not stated.';

create table programme.workstream (
  area_id uuid not null,
  workstream_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  plan_id uuid not null,
  position integer not null,
  title text not null,
  lead_role text not null,
  primary key (area_id, workstream_id, seq)
);

call ledger.keep_as_fact('programme.workstream');
call ledger.may_be_redacted('programme.workstream', 'title', 'lead_role');
call ledger.keep_as_fact('programme.area');
call ledger.keep_as_fact('programme.service');
call ledger.keep_as_fact('programme.plan');
call ledger.keep_as_fact('programme.objective');
call ledger.may_be_redacted('programme.area', 'caption');
call ledger.may_be_redacted('programme.service', 'name', 'organisation');
call ledger.may_be_redacted('programme.plan', 'title', 'note', 'requirements', 'consequence');
call ledger.may_be_redacted('programme.objective', 'title', 'lead_role', 'state_decision');
