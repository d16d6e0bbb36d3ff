-- Risks, and issues, which are what has happened: how they are scored, reviewed and closed, and what each is about.

create schema risk;
grant usage on schema risk to ${program};

create table risk.matrix (
  area_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  likelihood_levels integer not null check (likelihood_levels > 0),
  impact_levels integer not null check (impact_levels > 0),
  likelihoods text not null,
  urgencies text not null,
  impacts text not null,
  medium_from integer not null,
  high_from integer not null check (high_from >= medium_from),
  very_high_from integer not null check (very_high_from >= high_from),
  reason text not null,
  primary key (area_id, seq)
);
comment on column risk.matrix.likelihoods is 'What the levels are called, the lowest first, one a line.';
comment on column risk.matrix.urgencies is 'The same for issues, which have no likelihood; there are as many as of likelihoods.';
comment on column risk.matrix.medium_from is 'The smallest product of two levels that counts as medium.';

create table risk.risk_or_issue (
  area_id uuid not null,
  risk_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  kind text not null check (kind in ('risk', 'issue')),
  reference text not null,
  event text not null,
  cause text not null,
  effect text not null,
  controls text not null,
  owner_role text not null,
  cycle text not null check (cycle in ('daily', 'weekly', 'fortnightly', 'four-weekly', 'monthly', 'six-weekly', 'quarterly', 'termly', 'half-yearly', 'annual', 'not-stated')),
  primary key (area_id, risk_id, seq)
);
comment on column risk.risk_or_issue.event is 'What may happen; of an issue, what has happened.';
comment on column risk.risk_or_issue.cycle is 'How often it is to be reviewed.';

create table risk.review (
  area_id uuid not null,
  risk_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  state text not null check (state in ('open', 'closed')),
  inherent_likelihood integer check (inherent_likelihood > 0),
  inherent_impact integer check (inherent_impact > 0),
  current_likelihood integer not null check (current_likelihood > 0),
  current_impact integer not null check (current_impact > 0),
  target_likelihood integer check (target_likelihood > 0),
  target_impact integer check (target_impact > 0),
  reviewed_on date not null,
  reason text not null,
  primary key (area_id, risk_id, seq),
  check ((inherent_likelihood is null) = (inherent_impact is null)),
  check ((target_likelihood is null) = (target_impact is null))
);
comment on table risk.review is 'How a risk was scored on a day, and whether it is open; each review is a version.';
comment on column risk.review.current_likelihood is 'Of an issue, its urgency.';
comment on column risk.review.inherent_likelihood is 'As if there were no controls; null where nobody said.';
comment on column risk.review.reason is 'What the review found, why the score changed, why it was closed or opened again.';

create table risk.link (
  area_id uuid not null,
  risk_id uuid not null,
  of_kind text not null check (of_kind in ('objective', 'action', 'measure')),
  to_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  primary key (area_id, risk_id, of_kind, to_id, seq)
);
comment on table risk.link is 'The objective that a risk threatens, the action that responds to it, the measure that tells of it.';

create table risk.register_note (
  area_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  words text not null,
  paper_title text not null,
  place text not null,
  primary key (area_id, seq)
);
comment on table risk.register_note is 'What is to be known of the register as a whole, such as that a paper names it and does not print it.';
comment on column risk.register_note.place is 'Where the paper says so, such as a paragraph.';

call ledger.keep_as_fact('risk.matrix');
call ledger.keep_as_fact('risk.risk_or_issue');
call ledger.keep_as_fact('risk.review');
call ledger.keep_as_fact('risk.link');
call ledger.keep_as_fact('risk.register_note');
call ledger.may_be_redacted('risk.matrix', 'likelihoods', 'urgencies', 'impacts', 'reason');
call ledger.may_be_redacted('risk.risk_or_issue', 'reference', 'event', 'cause', 'effect', 'controls', 'owner_role');
call ledger.may_be_redacted('risk.review', 'reason');
call ledger.may_be_redacted('risk.register_note', 'words', 'paper_title', 'place');
