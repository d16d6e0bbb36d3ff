-- Meetings of bodies: what stands on the agenda, who came, what was minuted, and what the public is told.

create table governance.template (
  area_id uuid not null,
  body_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  items text not null,
  primary key (area_id, body_id, seq)
);
comment on column governance.template.items is 'What stands on the agenda of each regular meeting, one item a line.';

create table governance.meeting (
  area_id uuid not null,
  meeting_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  body_id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  on_day date not null,
  starts text not null check (starts ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  place text not null,
  regular boolean not null,
  state text not null check (state in ('planned', 'agenda-set', 'held', 'closed', 'approved', 'cancelled')),
  state_note text not null,
  approved_at uuid check (approved_at <> meeting_id),
  primary key (area_id, meeting_id, seq),
  check ((approved_at is not null) = (state = 'approved')),
  check (state_note <> '' or state <> 'cancelled')
);
comment on column governance.meeting.starts is 'By the clocks of England; empty where not stated.';
comment on column governance.meeting.regular is 'False where it was called ad hoc.';
comment on column governance.meeting.state_note is 'Why it was cancelled.';
comment on column governance.meeting.approved_at is 'The later meeting of the body that approved its minutes.';
create index on governance.meeting (area_id, body_id) where superseded_seq is null;

create table governance.agenda_item (
  area_id uuid not null,
  item_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  meeting_id uuid not null,
  position integer not null,
  title text not null,
  why text not null,
  confidential boolean not null,
  carried_from uuid,
  primary key (area_id, item_id, seq)
);
comment on column governance.agenda_item.why is 'Why it was proposed; empty where somebody simply added it.';
comment on column governance.agenda_item.carried_from is 'The item of an earlier meeting that was not taken there.';
create index on governance.agenda_item (area_id, meeting_id) where superseded_seq is null;

create table governance.minutes (
  area_id uuid not null,
  item_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  taken boolean not null,
  words text not null,
  reason text not null,
  primary key (area_id, item_id, seq),
  check (words <> '' or not taken)
);
comment on column governance.minutes.taken is 'False where the meeting did not come to the item.';
comment on column governance.minutes.reason is 'Why they were corrected after they had been approved.';

create table governance.attendance (
  area_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  came text not null check (came in ('present', 'apologies', 'absent')),
  primary key (area_id, meeting_id, member_id, seq)
);

create table governance.summary (
  area_id uuid not null,
  meeting_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  words text not null,
  approved boolean not null,
  primary key (area_id, meeting_id, seq)
);
comment on table governance.summary is 'What the public is told of a meeting. The last version that was approved is what they see.';

call ledger.keep_as_fact('governance.template');
call ledger.keep_as_fact('governance.meeting');
call ledger.keep_as_fact('governance.agenda_item');
call ledger.keep_as_fact('governance.minutes');
call ledger.keep_as_fact('governance.attendance');
call ledger.keep_as_fact('governance.summary');
call ledger.may_be_redacted('governance.template', 'items');
call ledger.may_be_redacted('governance.meeting', 'place', 'state_note');
call ledger.may_be_redacted('governance.agenda_item', 'title', 'why');
call ledger.may_be_redacted('governance.minutes', 'words', 'reason');
call ledger.may_be_redacted('governance.summary', 'words');
