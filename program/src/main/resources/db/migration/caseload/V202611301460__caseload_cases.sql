-- Cases as extracts of a council's case system tell them, and the extracts that were taken in.

create schema caseload;
grant usage on schema caseload to ${program};

create table caseload.case_version (
  area_id uuid not null,
  case_key text not null check (length(case_key) between 1 and 64),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  extract_id uuid not null,
  seen boolean not null,
  events text not null,
  primary key (area_id, case_key, seq)
);
comment on table caseload.case_version is 'A version is written only where an extract says something else of the case than what was known. Known from the start of the day on which the extract was taken.';
comment on column caseload.case_version.case_key is 'As the extract has it; it must say nothing about the child.';
comment on column caseload.case_version.extract_id is 'The extract that brought this version.';
comment on column caseload.case_version.seen is 'No where the extract does not have the case any more: what was known of it stays.';
comment on column caseload.case_version.events is 'One a line in their order: the day, the kind, and the detail in one word; a service by its number.';

create table caseload.taken_extract (
  area_id uuid not null,
  extract_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  taken_on date not null,
  file_name text not null,
  sha256 text not null,
  cases integer not null,
  events bigint not null,
  fresh integer not null,
  changed integer not null,
  gone integer not null,
  unread integer not null,
  dropped text not null,
  primary key (area_id, extract_id, seq)
);
comment on table caseload.taken_extract is 'One for each extract that was accepted; who did is in the ledger. The file itself is not kept.';
comment on column caseload.taken_extract.taken_on is 'The day on which the case system was asked.';
comment on column caseload.taken_extract.unread is 'Cases with a line that could not be read; what was known of them stays.';
comment on column caseload.taken_extract.dropped is 'Names of columns that did not come in, one a line.';

create table caseload.extract_check (
  area_id uuid not null,
  extract_id uuid not null,
  rule text not null check (length(rule) between 1 and 60),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  found integer not null,
  primary key (area_id, extract_id, rule, seq)
);
comment on table caseload.extract_check is 'How often a check found something in an extract when it was accepted.';

create table caseload.service (
  area_id uuid not null,
  service_no integer not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  name text not null,
  primary key (area_id, service_no, seq)
);
comment on table caseload.service is 'Who gives advice, as extracts name it; cases hold the number, so that a name that should not be there can be taken out.';

call ledger.keep_as_fact('caseload.case_version');
call ledger.keep_as_fact('caseload.taken_extract');
call ledger.keep_as_fact('caseload.extract_check');
call ledger.keep_as_fact('caseload.service');
call ledger.may_be_redacted('caseload.taken_extract', 'file_name', 'dropped');
call ledger.may_be_redacted('caseload.service', 'name');

-- An extract between handing over and accepting: what was read of it, without the columns that do not come in.
create table caseload.handed_over (
  area_id uuid not null,
  load_id uuid not null,
  taken_on date not null,
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null,
  handed_by uuid not null,
  handed_at timestamptz not null,
  state text not null check (state in ('accepted', 'put-aside', 'waiting')),
  content bytea,
  primary key (area_id, load_id),
  check ((state = 'waiting') = (content is not null))
);
comment on table caseload.handed_over is 'No fact: it becomes known when it is accepted. Its content goes when it is accepted or put aside, or after a week.';
call ledger.keep_areas_apart('caseload.handed_over');
alter table caseload.handed_over alter column content set storage external;
grant select on caseload.handed_over to ${program};
create policy owner_works on caseload.handed_over to current_user using (true) with check (true);

create procedure caseload.hand_over(new_load uuid, on_day date, called text, hash text, who uuid, at timestamptz, was_read bytea)
  language sql security definer set search_path = ''
  begin atomic
    update caseload.handed_over set state = 'put-aside', content = null
      where area_id = ledger.current_area() and state = 'waiting' and handed_at < at - interval '7 days';
    insert into caseload.handed_over (area_id, load_id, taken_on, file_name, sha256, handed_by, handed_at, state, content)
      values (ledger.current_area(), new_load, on_day, called, hash, who, at, 'waiting', was_read);
  end;

-- Whether it was done: no where it was accepted or put aside before.
create function caseload.settle(of_load uuid, as_state text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update caseload.handed_over set state = as_state, content = null
   where area_id = ledger.current_area() and load_id = of_load and state = 'waiting';
  return found;
end $$;
