-- What is open in the cases of an area, kept beside them: whoever looks at what is due, late or awaited reads these and
-- not all cases again. No facts: they follow from cases and can be made anew. How a limit stands on a day is told by
-- that day, which is in none of them.

create table caseload.listed (
  area_id uuid not null,
  upto bigint not null,
  edition integer not null,
  known_day date not null,
  primary key (area_id)
);
comment on table caseload.listed is 'No fact: up to which command of the ledger the open cases of an area hold all that was written of its cases, and as of which day.';
comment on column caseload.listed.edition is 'By which edition of the limits it was: a program with another makes them anew.';
comment on column caseload.listed.known_day is 'The day of knowledge: that of the last extract.';

create table caseload.open_case (
  area_id uuid not null,
  case_key text not null check (length(case_key) between 1 and 64),
  written bigint not null,
  seen boolean not null,
  worker integer,
  team integer,
  said text not null check (said <> ''),
  primary key (area_id, case_key)
);
comment on table caseload.open_case is 'No fact: a case that counts and has a request without an outcome, or a limit that is not done.';
comment on column caseload.open_case.case_key is 'As versions of the case have it: a number of our own, and no name.';
comment on column caseload.open_case.written is 'The command by which it came out otherwise than before.';
comment on column caseload.open_case.seen is 'No where the last extract does not have the case any more.';
comment on column caseload.open_case.worker is 'Who has it, by the number of the name; less than 0 where that was taken out.';
comment on column caseload.open_case.team is 'Whose it is, by the number of the name; less than 0 where that was taken out.';
comment on column caseload.open_case.said is 'One a line: the open request, the advice that it awaits, and each limit with its first and its last day; services by their numbers.';

call ledger.keep_areas_apart('caseload.listed');
call ledger.keep_areas_apart('caseload.open_case');
grant select on caseload.listed, caseload.open_case to ${program};
create policy owner_works on caseload.listed to current_user using (true) with check (true);
create policy owner_works on caseload.open_case to current_user using (true) with check (true);

-- Puts in place what differs from what was kept. Whoever calls holds the ledger of the area, and has folded all its cases.
create procedure caseload.keep_open_cases(
    now_upto bigint, by_edition integer, on_day date, gone text[],
    new_cases text[], new_seen boolean[], new_workers integer[], new_teams integer[], new_said text[])
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from caseload.listed l where l.area_id = ledger.current_area() and l.upto > now_upto) then
    raise exception 'these lists were brought up to date by another' using errcode = 'serialization_failure';
  end if;
  insert into caseload.listed values (ledger.current_area(), now_upto, by_edition, on_day)
    on conflict (area_id) do update
      set upto = excluded.upto, edition = excluded.edition, known_day = excluded.known_day;
  delete from caseload.open_case c where c.area_id = ledger.current_area() and c.case_key = any (gone);
  insert into caseload.open_case
    select ledger.current_area(), t.case_key, now_upto, t.seen, t.worker, t.team, t.said
      from unnest(new_cases, new_seen, new_workers, new_teams, new_said) as t (case_key, seen, worker, team, said)
    on conflict (area_id, case_key) do update
      set written = excluded.written, seen = excluded.seen, worker = excluded.worker, team = excluded.team, said = excluded.said;
end $$;
