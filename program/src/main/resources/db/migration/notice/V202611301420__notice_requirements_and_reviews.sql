-- Improvement notices, what they require and how far that is met, and formal reviews with their next steps.

create schema notice;
grant usage on schema notice to ${program};

create table notice.improvement_notice (
  area_id uuid not null,
  notice_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null,
  issued_by text not null,
  issued_on date,
  plan_id uuid,
  consequence text not null,
  state text not null check (state in ('in-force', 'lifted', 'replaced')),
  state_on date,
  source text not null,
  primary key (area_id, notice_id, seq),
  check (state = 'in-force' or state_on is not null)
);
comment on column notice.improvement_notice.issued_on is 'Null where no paper prints the day.';
comment on column notice.improvement_notice.plan_id is 'The plan by which the area answers it; null where none is named.';
comment on column notice.improvement_notice.consequence is 'What the law provides for where it is not done.';
comment on column notice.improvement_notice.source is 'The paper and paragraph that tells of it; empty where nothing is named.';

create table notice.requirement (
  area_id uuid not null,
  requirement_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  notice_id uuid not null,
  number text not null check (number <> ''),
  position integer not null,
  words text not null,
  each_review boolean not null,
  due_on date,
  objectives text[] not null,
  actions text[] not null,
  source text not null,
  primary key (area_id, requirement_id, seq),
  check (due_on is null or not each_review)
);
comment on column notice.requirement.number is 'As addresses name it within its notice.';
comment on column notice.requirement.each_review is 'Whether each formal review asks for it anew; it has no day of its own then.';
comment on column notice.requirement.objectives is 'The ids of the objectives that answer it.';
comment on column notice.requirement.actions is 'The ids of the plan actions that answer it.';

create table notice.compliance (
  area_id uuid not null,
  requirement_id uuid not null,
  on_day date not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  state text not null check (state in ('not-started', 'in-progress', 'met', 'not-met')),
  words text not null,
  reference text not null,
  evidence_id uuid,
  said_by text not null,
  primary key (area_id, requirement_id, on_day, seq)
);
comment on column notice.compliance.on_day is 'The day as of which it stood so.';
comment on column notice.compliance.reference is 'The document that shows it; may be empty.';
comment on column notice.compliance.evidence_id is 'The evidence of impact that shows it; null where none is named.';
comment on column notice.compliance.said_by is 'The post or body that says so, never a person''s name.';

create table notice.formal_review (
  area_id uuid not null,
  review_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null,
  body text not null,
  about text not null check (about in ('notice', 'plan')),
  about_id uuid not null,
  cycle text not null check (cycle in ('daily', 'weekly', 'fortnightly', 'four-weekly', 'monthly', 'six-weekly', 'quarterly', 'termly', 'half-yearly', 'annual', 'not-stated')),
  stage text not null check (stage in ('planned', 'papers-ready', 'held', 'findings-in', 'called-off')),
  on_day date,
  papers text not null,
  findings text not null,
  judgement text not null,
  source text not null,
  primary key (area_id, review_id, seq),
  check (stage not in ('held', 'findings-in') or on_day is not null)
);
comment on column notice.formal_review.body is 'Who reviews: the Department for Education, NHS England.';
comment on column notice.formal_review.on_day is 'The day on which it was held or is to be; null where that is not stated.';
comment on column notice.formal_review.papers is 'One a line: the title, then the address where it has one.';
comment on column notice.formal_review.judgement is 'What the reviewers said of progress, in their words.';

create table notice.next_step (
  area_id uuid not null,
  step_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  review_id uuid not null,
  words text not null,
  owner_role text not null,
  due_on date,
  done_on date,
  reason text not null,
  source text not null,
  primary key (area_id, step_id, seq)
);
comment on column notice.next_step.owner_role is 'The post that sees to it; empty where the paper names none.';
comment on column notice.next_step.reason is 'Why its day was moved; empty at first.';

call ledger.keep_as_fact('notice.improvement_notice');
call ledger.keep_as_fact('notice.requirement');
call ledger.keep_as_fact('notice.compliance');
call ledger.keep_as_fact('notice.formal_review');
call ledger.keep_as_fact('notice.next_step');
call ledger.may_be_redacted('notice.improvement_notice', 'title', 'issued_by', 'consequence', 'source');
call ledger.may_be_redacted('notice.requirement', 'words', 'source');
call ledger.may_be_redacted('notice.compliance', 'words', 'reference', 'said_by');
call ledger.may_be_redacted('notice.formal_review', 'title', 'body', 'papers', 'findings', 'judgement', 'source');
call ledger.may_be_redacted('notice.next_step', 'words', 'owner_role', 'reason', 'source');
