-- Forms that somebody began and wants to come back to.

create schema forms;
grant usage on schema forms to ${program};

create table forms.draft (
  area_id uuid not null,
  person_id uuid not null,
  address text not null check (length(address) between 1 and 500),
  title text not null,
  version bigint not null,
  names text[] not null,
  answers text[] not null,
  saved_at timestamptz not null,
  primary key (area_id, person_id, address)
);
comment on table forms.draft is 'What one person has answered so far; no fact, seen by nobody else, gone once it is sent.';
comment on column forms.draft.version is 'The command of the ledger that had written what the form was about when it was saved.';
call ledger.keep_areas_apart('forms.draft');
grant select on forms.draft to ${program};
create policy owner_works on forms.draft to current_user using (true) with check (true);

create procedure forms.keep(who uuid, at_address text, called text, seen bigint, of_names text[], of_answers text[], at timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    insert into forms.draft (area_id, person_id, address, title, version, names, answers, saved_at)
      values (ledger.current_area(), who, at_address, called, seen, of_names, of_answers, at)
      on conflict (area_id, person_id, address) do update
        set title = called, version = seen, names = of_names, answers = of_answers, saved_at = at;
    delete from forms.draft where area_id = ledger.current_area() and saved_at < at - interval '90 days';
  end;

create procedure forms.forget(who uuid, at_address text)
  language sql security definer set search_path = ''
  begin atomic
    delete from forms.draft where area_id = ledger.current_area() and person_id = who and address = at_address;
  end;
