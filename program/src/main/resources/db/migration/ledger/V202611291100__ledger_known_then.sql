-- What counted at a moment of the past is found without reading what was known later. Facts lie on disk
-- nearly in the order in which they became known, so that is one stretch of the table.

-- Makes a table one of facts. It must have area_id, seq, known_from, superseded_seq,
-- superseded_known_from and withdrawn, and a primary key that begins with area_id and ends with seq.
create or replace procedure ledger.keep_as_fact(fact regclass) language plpgsql as $$
declare
  version_key text;
begin
  select string_agg(quote_ident(a.attname), ', ' order by k.place)
    into version_key
    from pg_index i
    cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
   where i.indrelid = fact and i.indisprimary and a.attname <> 'seq';
  call ledger.keep_areas_apart(fact);
  execute format('alter table %s add foreign key (area_id, seq) references ledger.entry '
                 'deferrable initially deferred', fact);
  execute format('alter table %s add check ((superseded_seq is null) = (superseded_known_from is null))', fact);
  execute format('create unique index on %s (%s) where superseded_seq is null', fact, version_key);
  -- those that were written after one that was known later: few, and asked for at every moment of the past
  execute format('create index on %s (%s) where superseded_seq = seq', fact, version_key);
  execute format('create index on %s (area_id, seq)', fact);
  execute format('create index on %s (area_id, known_from)', fact);
  execute format('create trigger closes_once before update on %s for each row execute function ledger.closes_once()', fact);
  execute format('create trigger stays before delete on %s for each row execute function ledger.stays()', fact);
  execute format('create trigger stays_whole before truncate on %s for each statement execute function ledger.stays()', fact);
  execute format('grant select, insert, update (superseded_seq, superseded_known_from) on %s to ${program}', fact);
end $$;

do $$
declare
  fact regclass;
begin
  for fact in select tgrelid from pg_trigger where tgname = 'closes_once' order by tgrelid loop
    execute format('create index on %s (area_id, known_from)', fact);
  end loop;
end $$;
