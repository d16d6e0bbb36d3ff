-- What cases hold a number for is not only a service any more.

comment on table caseload.service is 'Who gives advice, as extracts name it, and localities, teams and workers, with that word before them: "team: north". Cases hold the number, so that a name that should not be there can be taken out.';
comment on column caseload.case_version.events is 'One a line in their order: the day, the kind, and the detail in one word; a service, a locality, a team and a worker by their number.';
