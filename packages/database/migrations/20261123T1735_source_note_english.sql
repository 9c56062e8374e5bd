-- What is doubtful about a source is told in both languages of the interface.
alter table content_source add column note_english text not null default '';
