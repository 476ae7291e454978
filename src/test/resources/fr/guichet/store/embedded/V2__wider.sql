alter table incident add column note varchar;
