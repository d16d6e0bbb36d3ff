-- Who may sign in, and as what in which area.

create schema access;
grant usage on schema access to ${program};

-- The person that this transaction works for.
create function access.current_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('waymark.person', true), '')::uuid;

create table access.membership (
  area_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('area-administrator', 'performance-manager', 'head-of-send',
    'service-data-owner', 'action-lead', 'clerk', 'approver', 'board-member', 'committee-member',
    'parent-carer-forum', 'adviser')),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  from_on date not null,
  until_on date,
  primary key (area_id, person_id, role, seq),
  check (until_on is null or from_on <= until_on)
);
comment on column access.membership.until_on is 'The first day on which it no longer holds; null while no end is set.';
call ledger.keep_as_fact('access.membership');

-- A person sees in which areas they are a member, before one of them is chosen.
create policy own_memberships on access.membership for select using (person_id = access.current_person());

create table access.person (
  person_id uuid primary key,
  email text not null unique check (email = lower(email) and email ~ '^[^@ ]+@[^@ ]+$'),
  name text not null check (length(name) between 1 and 200),
  password_hash text,
  password_from timestamptz,
  failures integer not null,
  locked_until timestamptz,
  created_at timestamptz not null
);
comment on table access.person is 'Not of one area: an adviser works in several. Seen by nobody but through membership or the functions below.';
comment on column access.person.password_hash is 'Null until the invitation is taken up.';
alter table access.person enable row level security;
alter table access.person force row level security;
create policy oneself on access.person for select using (person_id = access.current_person());
create policy members on access.person for select using (
  exists (select from access.membership m where m.person_id = access.person.person_id and m.area_id = ledger.current_area()));
create policy owner_works on access.person to current_user using (true) with check (true);
grant select (person_id, email, name, created_at, password_from) on access.person to ${program};

create function access.for_sign_in(address text)
  returns table (person_id uuid, name text, password_hash text, failures integer, locked_until timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.person_id, p.name, p.password_hash, p.failures, p.locked_until
      from access.person p where p.email = lower(address);
  end;

-- Counts an attempt before it is made, so that attempts at the same time cannot outrun the count; no when
-- another was counted since the caller looked.
create function access.attempt_counted(who uuid, seen integer, until timestamptz) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with counted as (
      update access.person set failures = failures + 1, locked_until = until
       where person_id = who and failures = seen
      returning person_id)
    select exists (select from counted);
  end;

-- The hash is replaced where the way of hashing has become stronger since it was made, unless the password was
-- changed meanwhile.
create procedure access.sign_in_succeeded(who uuid, was text, hash text)
  language sql security definer set search_path = ''
  begin atomic
    update access.person
       set failures = 0, locked_until = null,
           password_hash = case when password_hash = was then hash else password_hash end
     where person_id = who;
  end;

-- The person with that address, made where there is none yet; their name is kept as first given.
create function access.person_at(who uuid, address text, called text, at timestamptz) returns uuid
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into access.person (person_id, email, name, failures, created_at)
      values (who, lower(address), called, 0, at) on conflict (email) do nothing;
    select p.person_id from access.person p where p.email = lower(address);
  end;

create table access.invitation (
  area_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null references access.person,
  renews boolean not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (area_id, token_hash)
);
comment on table access.invitation is 'The way to a first password. Only a hash of the secret in the address is kept.';
comment on column access.invitation.renews is 'Whether it may also replace a password. Only whoever runs the server may say so: an area could else take over somebody who works in another as well.';
call ledger.keep_areas_apart('access.invitation');
grant select on access.invitation to ${program};
create policy owner_works on access.invitation to current_user using (true) with check (true);

-- Ends what an area has open for a person. What whoever runs the server made is not the area's to end.
create procedure access.withdraw_invitation(who uuid, at timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    update access.invitation set expires_at = at
     where area_id = ledger.current_area() and person_id = who and not renews
       and used_at is null and expires_at > at;
  end;

-- Invites to the area in whose transaction this runs; an earlier invitation of the same person and kind ends.
create procedure access.invite(token bytea, who uuid, replaces boolean, at timestamptz, until timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    update access.invitation set expires_at = at
     where area_id = ledger.current_area() and person_id = who and renews = replaces
       and used_at is null and expires_at > at;
    insert into access.invitation (area_id, token_hash, person_id, renews, expires_at)
      values (ledger.current_area(), token, who, replaces, until);
  end;

create function access.invited(token bytea, at timestamptz)
  returns table (person_id uuid, email text, name text, area_key text, takes_password boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.person_id, p.email, p.name, ledger.name_of_area(i.area_id), i.renews or p.password_hash is null
      from access.invitation i join access.person p on p.person_id = i.person_id
     where i.token_hash = token and i.used_at is null and i.expires_at > at;
  end;

-- Sets the password of the person invited, once; null when the invitation is used, over or unknown.
create function access.take_up(token bytea, hash text, at timestamptz) returns uuid
  language sql volatile security definer set search_path = ''
  begin atomic
    with taken as (
      update access.invitation i set used_at = at
        from access.person p
       where p.person_id = i.person_id and (i.renews or p.password_hash is null)
         and i.token_hash = token and i.used_at is null and i.expires_at > at
      returning i.person_id, i.renews)
    update access.person p
       set password_hash = hash, password_from = at, failures = 0, locked_until = null
      from taken where p.person_id = taken.person_id
       -- asked again, because the invitation of another area may be taken up at the same moment
       and (taken.renews or p.password_hash is null)
    returning p.person_id;
  end;

-- Sign-ins and views of what is personal. It takes no lock and is in no chain.
create table access.log (
  at timestamptz not null,
  area_id uuid,
  person_id uuid,
  what text not null,
  address text not null
);
alter table access.log enable row level security;
alter table access.log force row level security;
create policy own_area on access.log for select using (area_id = ledger.current_area());
create policy anyone_adds on access.log for insert
  with check (area_id is null or area_id = ledger.current_area());
grant select, insert on access.log to ${program};
create index on access.log (area_id, at);

-- Sessions as Spring Session keeps them; nothing in them is a fact.
create table access.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
comment on table access.session is 'Of no area: a person signs in before one is chosen. The address of a session is a secret of its browser.';
create index on access.session (expiry_time);
create index on access.session (principal_name);
create table access.session_attributes (
  session_primary_id char(36) not null references access.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table access.session_attributes is 'Of no area, as the session it belongs to.';
grant select, insert, update, delete on access.session, access.session_attributes to ${program};
