-- What the cases of an area come to, kept beside them: whoever looks at a figure reads these and not all cases again.
-- No facts: they follow from cases and can be made anew.

create table caseload.folded (
  area_id uuid not null,
  upto bigint not null,
  calculation integer not null,
  known_day date not null,
  first_month integer not null,
  last_month integer not null,
  stated text not null,
  cases integer not null check (cases >= 0),
  stopped integer not null check (stopped >= 0),
  primary key (area_id)
);
comment on table caseload.folded is 'No fact: up to which command of the ledger the cells of an area hold all that was written of its cases, and as of which day.';
comment on column caseload.folded.calculation is 'Which edition of the calculations it was: a program with another makes them anew.';
comment on column caseload.folded.known_day is 'The day of knowledge: that of the last extract.';
comment on column caseload.folded.first_month is 'The first month in which something happened, in months since the year 0; later than the last where nothing did.';
comment on column caseload.folded.stated is 'By what cases are cut of which something is said at all, one word each, blanks between.';
comment on column caseload.folded.stopped is 'Of the cases, those that a check keeps out of all figures.';

create table caseload.cells (
  area_id uuid not null,
  measure text not null check (measure ~ '^[a-z][a-z0-9-]*$'),
  dimension text not null check (dimension ~ '^[a-z][a-z0-9-]*$'),
  part text not null,
  written bigint not null,
  digest text not null,
  periods integer[] not null,
  hits bigint[] not null,
  alls bigint[] not null,
  spreads integer[] not null,
  days integer[] not null,
  counts bigint[] not null,
  primary key (area_id, measure, dimension, part)
);
comment on table caseload.cells is 'No fact: one measure in one part of the cases, period by period, as of the command that the area was folded up to.';
comment on column caseload.cells.part is 'A need, a team and so on in words; empty for all cases together.';
comment on column caseload.cells.written is 'The command by which one of its cells came out otherwise than before.';
comment on column caseload.cells.digest is 'Of all that is counted in it: what has not changed is told by it and not written again.';
comment on column caseload.cells.periods is 'Months since the year 0, or years; only those in which something is counted.';
comment on column caseload.cells.hits is 'Of each period how many.';
comment on column caseload.cells.alls is 'Of each period, of how many.';
comment on column caseload.cells.spreads is 'Of each period how many different numbers of days there are.';
comment on column caseload.cells.days is 'These numbers of days, period after period.';
comment on column caseload.cells.counts is 'How many took so many days.';

call ledger.keep_areas_apart('caseload.folded');
call ledger.keep_areas_apart('caseload.cells');
grant select on caseload.folded, caseload.cells to ${program};
create policy owner_works on caseload.folded to current_user using (true) with check (true);
create policy owner_works on caseload.cells to current_user using (true) with check (true);

-- Puts in place what differs from what was kept. Whoever calls holds the ledger of the area, and has folded all its cases.
create procedure caseload.keep_cells(
    now_upto bigint, edition integer, on_day date, first_one integer, last_one integer, dimensions text, all_cases integer, not_counted integer,
    gone_measures text[], gone_dimensions text[], gone_parts text[],
    new_measures text[], new_dimensions text[], new_parts text[], new_digests text[],
    new_periods text[], new_hits text[], new_alls text[], new_spreads text[], new_days text[], new_counts text[])
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from caseload.folded f where f.area_id = ledger.current_area() and f.upto > now_upto) then
    raise exception 'these cells were brought up to date by another' using errcode = 'serialization_failure';
  end if;
  insert into caseload.folded
    values (ledger.current_area(), now_upto, edition, on_day, first_one, last_one, dimensions, all_cases, not_counted)
    on conflict (area_id) do update
      set upto = excluded.upto, calculation = excluded.calculation, known_day = excluded.known_day, first_month = excluded.first_month,
          last_month = excluded.last_month, stated = excluded.stated, cases = excluded.cases, stopped = excluded.stopped;
  delete from caseload.cells c using unnest(gone_measures, gone_dimensions, gone_parts) as t (measure, dimension, part)
   where c.area_id = ledger.current_area() and c.measure = t.measure and c.dimension = t.dimension and c.part = t.part;
  insert into caseload.cells
    select ledger.current_area(), t.measure, t.dimension, t.part, now_upto, t.digest, t.periods::integer[], t.hits::bigint[],
           t.alls::bigint[], t.spreads::integer[], t.days::integer[], t.counts::bigint[]
      from unnest(new_measures, new_dimensions, new_parts, new_digests, new_periods, new_hits, new_alls, new_spreads, new_days,
                  new_counts) as t (measure, dimension, part, digest, periods, hits, alls, spreads, days, counts)
    on conflict (area_id, measure, dimension, part) do update
      set written = excluded.written, digest = excluded.digest, periods = excluded.periods, hits = excluded.hits,
          alls = excluded.alls, spreads = excluded.spreads, days = excluded.days, counts = excluded.counts;
end $$;
