-- The parent carer forum as a party: what it asked and how it sees the answer, what partners
-- answered, and its own ratings beside measures and objectives. Each side has tables of its own.

create schema forum;
grant usage on schema forum to ${program};

create table forum.request (
  area_id uuid not null,
  request_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  kind text not null check (kind in ('meeting', 'escalation', 'you-said')),
  partner text not null check (partner in ('council', 'health', 'social-care')),
  asked_on date not null,
  working_days integer not null check (working_days > 0),
  subject text not null,
  primary key (area_id, request_id, seq)
);
comment on table forum.request is 'What the parent carer forum asked of a partner; the forum alone writes it.';
comment on column forum.request.working_days is 'Within how many working days it is to be answered; the day of asking is day 0.';

create table forum.answer (
  area_id uuid not null,
  request_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  answered_on date not null,
  says text not null check (says in ('done', 'declined')),
  said_by text not null,
  words text not null,
  primary key (area_id, request_id, seq)
);
comment on table forum.answer is 'What the partner answered; partners alone write it.';
comment on column forum.answer.said_by is 'The post that answered, never a person''s name.';

create table forum.mark (
  area_id uuid not null,
  request_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  met text not null check (met in ('met', 'not-met')),
  closed_on date,
  words text not null,
  primary key (area_id, request_id, seq)
);
comment on table forum.mark is 'Whether it was met as the forum sees it, and what changed; the forum alone writes it.';
comment on column forum.mark.closed_on is 'When the forum closed it; null while it is open.';

create table forum.rating (
  area_id uuid not null,
  subject_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  of_kind text not null check (of_kind in ('measure', 'objective')),
  rating text not null check (rating in ('better', 'same', 'worse', 'too-early')),
  rated_on date not null,
  statement text not null,
  primary key (area_id, subject_id, seq)
);
comment on table forum.rating is 'How the forum sees a measure or an objective, beside what is measured.';
comment on column forum.rating.subject_id is 'The id of the measure or the objective.';

call ledger.keep_as_fact('forum.request');
call ledger.keep_as_fact('forum.answer');
call ledger.keep_as_fact('forum.mark');
call ledger.keep_as_fact('forum.rating');
call ledger.may_be_redacted('forum.request', 'subject');
call ledger.may_be_redacted('forum.answer', 'said_by', 'words');
call ledger.may_be_redacted('forum.mark', 'words');
call ledger.may_be_redacted('forum.rating', 'statement');
