-- What shows that families are better off, which support the area had, and who came and went.

create schema evidence;
grant usage on schema evidence to ${program};

create table evidence.impact (
  area_id uuid not null,
  evidence_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  plan_id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  claim text not null,
  kind text not null check (kind in ('data', 'audit', 'voice', 'document')),
  strength text not null check (strength in ('strong', 'moderate', 'weak')),
  dated_on date not null,
  owner_role text not null,
  expires_on date,
  objectives text[] not null,
  action_id uuid,
  measure_id uuid,
  source text not null,
  primary key (area_id, evidence_id, seq),
  check (expires_on >= dated_on)
);
comment on table evidence.impact is 'Evidence of impact for children, young people and families.';
comment on column evidence.impact.claim is 'What has changed for families, in words.';
comment on column evidence.impact.expires_on is 'The last day on which it counts; null where it goes on counting.';
comment on column evidence.impact.objectives is 'The ids of the objectives that it is about.';

create table evidence.support (
  area_id uuid not null,
  support_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  plan_id uuid not null,
  provider text not null,
  activity text not null,
  begins text not null,
  ends text not null,
  funded_by text not null,
  objective_id uuid,
  impact text not null,
  strength text not null check (strength in ('strong', 'moderate', 'weak', 'not-stated')),
  source text not null,
  primary key (area_id, support_id, seq)
);
comment on column evidence.support.begins is 'A day or month, yyyy-MM-dd or yyyy-MM; empty where not stated.';
comment on column evidence.support.strength is 'How well it is shown that it had that impact.';

create table evidence.staffing (
  area_id uuid not null,
  change_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  post text not null,
  change text not null check (change in ('appointed', 'left', 'vacant', 'interim')),
  happened text not null,
  effect text not null,
  source text not null,
  primary key (area_id, change_id, seq)
);
comment on column evidence.staffing.post is 'The post or team, never a person''s name.';
comment on column evidence.staffing.happened is 'A day or month, yyyy-MM-dd or yyyy-MM; empty where not stated.';

call ledger.keep_as_fact('evidence.impact');
call ledger.keep_as_fact('evidence.support');
call ledger.keep_as_fact('evidence.staffing');
call ledger.may_be_redacted('evidence.impact', 'claim', 'owner_role', 'source');
call ledger.may_be_redacted('evidence.support', 'provider', 'activity', 'funded_by', 'impact', 'source');
call ledger.may_be_redacted('evidence.staffing', 'post', 'effect', 'source');
