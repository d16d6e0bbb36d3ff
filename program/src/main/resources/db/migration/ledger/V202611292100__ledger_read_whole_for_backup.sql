-- A backup holds the rows of all areas, as of one moment, while the program goes on. It reads them as the owner, who
-- sees no more than one area otherwise either.

-- Whether this transaction makes a backup: it says so, and was signed in as the owner of the tables. The program says
-- what it likes; where it calls a function that works with the owner's rights, it is still signed in as itself.
create function ledger.is_read_whole() returns boolean
  language sql stable parallel safe
  return session_user = current_user and coalesce(current_setting('waymark.whole', true), '') = 'on';

create procedure ledger.let_be_read_whole(kept regclass) language plpgsql as $$
begin
  execute format('create policy read_whole on %s for select to current_user using ((select ledger.is_read_whole()))', kept);
end $$;

-- Shows the rows of the current area, and no others, to everybody: the owner of the tables as well, but for a backup.
create or replace procedure ledger.keep_areas_apart(fact regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fact);
  execute format('alter table %s force row level security', fact);
  execute format('create policy own_area on %s using (area_id = ledger.current_area()) '
                 'with check (area_id = ledger.current_area())', fact);
  call ledger.let_be_read_whole(fact);
end $$;

do $$
declare
  kept regclass;
begin
  for kept in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relrowsecurity and c.relowner = (select oid from pg_roles where rolname = current_user)
               order by c.oid loop
    call ledger.let_be_read_whole(kept);
  end loop;
end $$;
