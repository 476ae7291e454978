alter table incident add column note varchar;
alter table no_such_table add column note varchar;
