-- What the entries of each month come to for a calculation, kept beside them: a question about today reads these and
-- the entries that were written since, and not all entries again. No facts: they follow from entries and can be made anew.

create table registers.base (
  area_id uuid not null,
  digest text not null,
  register text not null,
  upto bigint not null,
  primary key (area_id, digest)
);
comment on table registers.base is 'No fact: up to which command of the ledger the cells of a calculation hold all that was written.';
comment on column registers.base.digest is 'Of what the calculation counts, whatever it is called and however long it looks back.';

create table registers.cell (
  area_id uuid not null,
  digest text not null,
  month date not null,
  answer text not null,
  entries bigint not null,
  counted numeric not null,
  among numeric not null,
  given bigint not null,
  last_day date,
  last_entry uuid,
  primary key (area_id, digest, month, answer)
);
comment on table registers.cell is 'No fact: what the entries of a month come to, as of the command that its base names.';
comment on column registers.cell.month is 'The first day of the month in which the entries count.';
comment on column registers.cell.answer is 'Where different answers are counted, or put in order, one of them; empty for the month itself.';
comment on column registers.cell.entries is 'Entries of the register in the month, of a row of an answer those that have it and are counted.';
comment on column registers.cell.counted is 'What is above the line: entries or a sum; of the last entry, its number.';
comment on column registers.cell.among is 'What is below the line, where there is one.';
comment on column registers.cell.given is 'Counted entries that give a number.';
comment on column registers.cell.last_day is 'Where the last entry is asked for, its day.';

call ledger.keep_areas_apart('registers.base');
call ledger.keep_areas_apart('registers.cell');
grant select on registers.base, registers.cell to ${program};
create policy owner_works on registers.base to current_user using (true) with check (true);
create policy owner_works on registers.cell to current_user using (true) with check (true);

-- what was written of a register after a command
create index on registers.entry (area_id, register, seq);

-- Puts cells of some months in place, of several calculations over one register. Whoever calls holds the ledger of the
-- area. Where it was never done before, all months are given; else those that changed since the command before.
create procedure registers.keep_cells(
    of_register text, now_upto bigint, digests text[], was bigint[], cell_digests text[], months date[], answers text[],
    of_entries bigint[], of_counted numeric[], of_among numeric[], of_given bigint[], days date[], ids uuid[])
  language plpgsql security definer set search_path = '' as $$
declare
  moved bigint;
begin
  delete from registers.cell c using unnest(digests, was) as t (digest, was)
   where c.area_id = ledger.current_area() and c.digest = t.digest and t.was is null;
  delete from registers.base b using unnest(digests, was) as t (digest, was)
   where b.area_id = ledger.current_area() and b.digest = t.digest and t.was is null;
  update registers.base b set upto = now_upto from unnest(digests, was) as t (digest, was)
   where b.area_id = ledger.current_area() and b.digest = t.digest and b.upto = t.was;
  get diagnostics moved = row_count;
  if moved <> cardinality(was) - cardinality(array_positions(was, null)) then
    raise exception 'these cells were brought up to date by another' using errcode = 'serialization_failure';
  end if;
  insert into registers.base
    select ledger.current_area(), t.digest, of_register, now_upto
      from unnest(digests, was) as t (digest, was) where t.was is null;
  insert into registers.cell
    select ledger.current_area(), t.*
      from unnest(cell_digests, months, answers, of_entries, of_counted, of_among, of_given, days, ids) as t
    on conflict (area_id, digest, month, answer) do update
      set entries = excluded.entries, counted = excluded.counted, among = excluded.among, given = excluded.given,
          last_day = excluded.last_day, last_entry = excluded.last_entry;
  delete from registers.cell c using unnest(cell_digests, months, answers) as t (digest, month, answer)
   where c.area_id = ledger.current_area() and c.digest = t.digest and c.month = t.month and c.answer = t.answer
     and c.entries = 0;
end $$;
