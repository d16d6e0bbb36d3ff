-- What bodies decided, what is to be done, what was passed up to them, and which reports they owe.

create table governance.decision (
  area_id uuid not null,
  decision_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  meeting_id uuid not null,
  item_id uuid,
  title text not null,
  recommendation text not null,
  decided text not null,
  why text not null,
  decided_by text not null,
  effective_on date,
  call_in_until date,
  review_on date,
  measures text[] not null,
  objectives text[] not null,
  primary key (area_id, decision_id, seq),
  check (effective_on > call_in_until)
);
comment on column governance.decision.item_id is 'The item of the agenda that it was taken on; where that is confidential, so is the decision.';
comment on column governance.decision.decided_by is 'The body or the post, never a person''s name.';
comment on column governance.decision.call_in_until is 'The last day on which it can be called in; null where it cannot.';
comment on column governance.decision.measures is 'The ids of the measures that it is to move.';
comment on column governance.decision.objectives is 'The ids of the objectives that it is for.';

create table governance.decision_option (
  area_id uuid not null,
  option_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  decision_id uuid not null,
  position integer not null,
  title text not null,
  effect text not null,
  chosen boolean not null,
  rejected_because text not null,
  primary key (area_id, option_id, seq),
  check ((rejected_because = '') = chosen)
);
comment on column governance.decision_option.effect is 'What it would mean for families.';

create table governance.board_action (
  area_id uuid not null,
  action_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  meeting_id uuid not null,
  item_id uuid,
  decision_id uuid,
  title text not null,
  owner_id uuid not null,
  due_on date not null,
  done_on date,
  reason text not null,
  primary key (area_id, action_id, seq)
);
comment on column governance.board_action.owner_id is 'The member of the body who is to see to it.';
comment on column governance.board_action.reason is 'Why the day was moved, or the owner changed; empty at first.';

create table governance.escalation (
  area_id uuid not null,
  escalation_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  from_body uuid not null,
  to_body uuid not null check (to_body <> from_body),
  raised_on date not null,
  subject text not null,
  confidential boolean not null,
  answer_by date,
  answered_on date check (answered_on >= raised_on),
  answer text not null,
  primary key (area_id, escalation_id, seq),
  check (answered_on is null or answer <> '')
);
comment on column governance.escalation.answer_by is 'By the terms of the body asked as they stood when it was raised; null where they state no days.';

create table governance.report_owed (
  area_id uuid not null,
  report_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  body_id uuid not null,
  to_body uuid,
  recipient text not null,
  title text not null,
  due_on date not null,
  sent_on date,
  primary key (area_id, report_id, seq),
  check ((to_body is null) = (recipient <> ''))
);
comment on column governance.report_owed.to_body is 'The body that is owed it; null where the recipient is none of those kept here.';

call ledger.keep_as_fact('governance.decision');
call ledger.keep_as_fact('governance.decision_option');
call ledger.keep_as_fact('governance.board_action');
call ledger.keep_as_fact('governance.escalation');
call ledger.keep_as_fact('governance.report_owed');
call ledger.may_be_redacted('governance.decision', 'title', 'recommendation', 'decided', 'why', 'decided_by');
call ledger.may_be_redacted('governance.decision_option', 'title', 'effect', 'rejected_because');
call ledger.may_be_redacted('governance.board_action', 'title', 'reason');
call ledger.may_be_redacted('governance.escalation', 'subject', 'answer');
call ledger.may_be_redacted('governance.report_owed', 'recipient', 'title');
