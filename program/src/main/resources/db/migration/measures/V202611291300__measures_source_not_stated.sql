comment on column measures.definition.source_system is 'Empty where the figures are in no system; "not stated" where nobody has said.';
