-- What papers said of actions and of assurance, row by row, as they said it.

create schema delivery;
grant usage on schema delivery to ${program};

create table delivery.stated_action (
  area_id uuid not null,
  paper_id uuid not null,
  position integer not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  place text not null,
  objective text not null,
  kind text not null,
  reference text not null,
  title text not null,
  lead text not null,
  state text not null check (state in ('not-started', 'on-track', 'at-risk', 'behind', 'complete', 'merged', 'withdrawn', 'not-stated')),
  state_as_written text not null,
  due text not null,
  barriers text not null,
  narrative text not null,
  monitoring text not null,
  primary key (area_id, paper_id, position, seq)
);
comment on column delivery.stated_action.objective is 'The number of the objective that the row stands under; empty where the paper does not say.';

create table delivery.stated_assurance (
  area_id uuid not null,
  paper_id uuid not null,
  position integer not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  place text not null,
  objective text not null,
  activity text not null,
  complete text not null check (complete in ('yes', 'partial', 'no', 'ongoing', 'not-applicable', 'not-stated')),
  complete_as_written text not null,
  impact text not null,
  primary key (area_id, paper_id, position, seq)
);

call ledger.keep_as_fact('delivery.stated_action');
call ledger.keep_as_fact('delivery.stated_assurance');
call ledger.may_be_redacted('delivery.stated_action', 'place', 'objective', 'kind', 'reference', 'title', 'lead',
  'state_as_written', 'due', 'barriers', 'narrative', 'monitoring');
call ledger.may_be_redacted('delivery.stated_assurance', 'place', 'objective', 'activity', 'complete_as_written', 'impact');
