-- A file that holds words which should not be there goes with its name: when two persons agree that the name of a paper's
-- file is taken out, the file goes as well. Its hash stays, and says of a copy whether it is the one that was handed over.
create function papers.take_file_away() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from papers.file f where f.area_id = new.area_id and f.sha256 = decode(new.sha256, 'hex');
  update papers.upload u set file_name = ledger.tombstone(), title = '', decisions = '{}'
   where u.area_id = new.area_id and u.sha256 = decode(new.sha256, 'hex');
  return null;
end $$;
revoke all on function papers.take_file_away from public;
create trigger take_file_away after update of file_name on papers.paper for each row
  when (new.file_name = ledger.tombstone() and old.file_name <> new.file_name)
  execute function papers.take_file_away();

-- What was decided about a paper is in its facts once it is accepted; words that were left out or put otherwise are kept
-- nowhere else, where nobody could take them out.
create or replace function papers.accept(of_upload uuid, at timestamptz, by_command bigint, paper text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update papers.upload set state = 'accepted', accepted_seq = by_command, paper_key = paper, decisions = '{}',
                           version = version + 1, changed_at = at
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'read';
  return found;
end $$;
update papers.upload set decisions = '{}' where state = 'accepted';
