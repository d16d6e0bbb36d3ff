-- Many facts may lose words by one command, as when a period of retention is over: each of their rows is found by its key.

create or replace procedure ledger.take_out(command bigint) language plpgsql security definer set search_path = '' as $$
declare
  r ledger.redacted;
begin
  for r in select * from ledger.redacted where area_id = ledger.current_area() and seq = command loop
    execute format(
      'update %1$s t set %2$s where t.area_id = $1 and t.seq = $2 and to_jsonb(t) @> $3%3$s', r.of_table::regclass,
      (select string_agg(format('%I = ledger.tombstone()', c), ', ') from unnest(string_to_array(r.of_columns, ',')) c),
      coalesce((select string_agg(
          format(' and t.%1$I = (select k.%1$I from jsonb_populate_record(null::%2$s, $3) k)', c, r.of_table::regclass), '')
        from jsonb_object_keys(r.of_key::jsonb) c), ''))
      using r.area_id, r.of_seq, r.of_key::jsonb;
  end loop;
end $$;
