-- The papers of a meeting, each as it was known when it was attached; when a meeting ends; and reports for which nobody set a day.

alter table governance.report_owed alter column due_on drop not null;
comment on column governance.report_owed.due_on is 'Null where nobody set a day.';

alter table governance.meeting add column ends text check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
comment on column governance.meeting.ends is 'By the clocks of England, on the day on which it begins; null where not stated.';

create table governance.meeting_paper (
  area_id uuid not null,
  paper_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  meeting_id uuid not null,
  item_id uuid,
  title text not null,
  address text not null,
  known_on date,
  up_to bigint not null check (up_to >= 0),
  primary key (area_id, paper_id, seq)
);
comment on column governance.meeting_paper.item_id is 'The item of the agenda that it is for; where that is confidential, so is the paper. Null where it is for the whole meeting.';
comment on column governance.meeting_paper.address is 'The page within the area, without the moment at which it is shown.';
comment on column governance.meeting_paper.known_on is 'The day as of which the page is shown; null where it is shown as it was when the paper was attached.';
comment on column governance.meeting_paper.up_to is 'The last entry of the ledger that counts on it, so that it is shown as it was.';
create index on governance.meeting_paper (area_id, meeting_id) where superseded_seq is null;

call ledger.keep_as_fact('governance.meeting_paper');
call ledger.may_be_redacted('governance.meeting_paper', 'title');
