-- A table of facts may be kept in parts, each with the rows of some areas. What guards it asks for the whole table by name.

create function ledger.whole_of(part oid) returns text
  language sql stable set search_path = ''
  return (select n.nspname || '.' || c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
           where c.oid = coalesce(pg_catalog.pg_partition_root(part), part));

-- Whoever asks: what was written stays.
create or replace function ledger.stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and ledger.takes_out(ledger.whole_of(tg_relid), to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'what was written in %.% stays', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- The two columns that say by what a fact was followed may be set once; all others never change.
create or replace function ledger.closes_once() returns trigger language plpgsql as $$
begin
  if old.superseded_seq is null and new.superseded_seq is not null
     and to_jsonb(new) - 'superseded_seq' - 'superseded_known_from'
         = to_jsonb(old) - 'superseded_seq' - 'superseded_known_from'
     or ledger.takes_out(ledger.whole_of(tg_relid), to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'a fact of %.% is followed by another, never changed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- Guards the parts of a table of facts, which has been made one: nobody reads or writes a part by its own name but a
-- backup. What is allowed of the whole table is not allowed of its parts, since each table has its own policies.
create procedure ledger.keep_parts(fact regclass) language plpgsql as $$
declare
  part regclass;
begin
  for part in select inhrelid from pg_inherits where inhparent = fact order by inhrelid loop
    execute format('alter table %s enable row level security', part);
    execute format('alter table %s force row level security', part);
    call ledger.let_be_read_whole(part);
    execute format('create trigger stays_whole before truncate on %s for each statement execute function ledger.stays()', part);
  end loop;
end $$;
