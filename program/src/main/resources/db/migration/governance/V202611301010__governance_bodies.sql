-- The bodies that govern a programme, whom each reports to, under which terms of reference, and who sits on it.

create schema governance;
grant usage on schema governance to ${program};

create table governance.body (
  area_id uuid not null,
  body_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  name text not null,
  kind text not null check (kind in ('partnership-board', 'executive-group', 'subgroup', 'health-and-wellbeing-board',
    'place-partnership', 'safeguarding-partnership', 'committee', 'forum-steering-group', 'other')),
  reports_to uuid check (reports_to <> body_id),
  primary key (area_id, body_id, seq)
);
comment on column governance.body.reports_to is 'The body one line above; null at the top. Lines in a circle are refused before they are written.';

create table governance.terms (
  area_id uuid not null,
  body_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  purpose text not null,
  meetings integer check (meetings between 1 and 999),
  meetings_from date,
  meetings_until date,
  quorum integer check (quorum between 1 and 99),
  review_on date,
  response_days integer check (response_days between 1 and 365),
  primary key (area_id, body_id, seq),
  check ((meetings is null) = (meetings_from is null) and (meetings is null) = (meetings_until is null)),
  check (meetings_from <= meetings_until)
);
comment on table governance.terms is 'Terms of reference; each change of them is a version.';
comment on column governance.terms.meetings is 'How many meetings are expected from the one day to the other, both among them; null where not stated.';
comment on column governance.terms.quorum is 'How many voting members make a meeting able to decide; null where not stated.';
comment on column governance.terms.response_days is 'Within how many days the body answers what is escalated to it; null where not stated.';

create table governance.member (
  area_id uuid not null,
  member_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  body_id uuid not null,
  role text not null,
  organisation text not null,
  standing text not null check (standing in ('voting', 'observing')),
  forum boolean not null,
  person_id uuid,
  deputy_for uuid check (deputy_for <> member_id),
  from_on date not null,
  until_on date,
  primary key (area_id, member_id, seq),
  check (from_on <= until_on)
);
comment on column governance.member.role is 'The post, never a person''s name.';
comment on column governance.member.forum is 'Whether the member sits there for the parent carer forum.';
comment on column governance.member.person_id is 'Whoever holds the post and has access to the area; null where nobody was named.';
comment on column governance.member.until_on is 'The last day; null while no end is set.';

call ledger.keep_as_fact('governance.body');
call ledger.keep_as_fact('governance.terms');
call ledger.keep_as_fact('governance.member');
call ledger.may_be_redacted('governance.body', 'name');
call ledger.may_be_redacted('governance.terms', 'purpose');
call ledger.may_be_redacted('governance.member', 'role', 'organisation');
