-- What those who open a clean file have to know, macros among it: codes of `domain/files/file-types.ts`.
alter table files add marks text[] not null default '{}';
update files set marks = array['macros'] where macros;
alter table files drop macros;
