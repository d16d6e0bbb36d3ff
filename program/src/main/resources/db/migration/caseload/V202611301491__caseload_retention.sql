-- For how long an area keeps the events of cases that have ended. Off unless one person proposes it and another agrees.

create table caseload.retention (
  area_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  state text not null check (state in ('proposed', 'off', 'on')),
  years integer not null check (years between 0 and 60),
  proposed_by uuid not null,
  agreed_by uuid,
  reason text not null,
  primary key (area_id, seq),
  check ((state = 'off') = (years = 0)),
  check ((state = 'on') = (agreed_by is not null)),
  constraint two_persons check (agreed_by <> proposed_by)
);
comment on table caseload.retention is 'After how many years from the end of a case its events are taken out, as words are that should not be there.';
comment on column caseload.retention.proposed_by is 'Who decided; of a period, who proposed it.';
comment on column caseload.retention.years is 'From the end of the case; 0 where events are kept without end.';

call ledger.keep_as_fact('caseload.retention');
call ledger.may_be_redacted('caseload.retention', 'reason');
call ledger.may_be_redacted('caseload.case_version', 'events');

-- The program keeps the periods of all areas without belonging to one; which areas there are, the owner answers.
create function caseload.areas_to_keep() returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select area_id from ledger.chain order by area_id;
  end;
