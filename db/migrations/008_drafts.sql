-- Drafts: the form while it is written, and lines that wait to be put into it.

create table drafts (
  case_number text not null references cases,
  -- counted up with every sending; a change of what was sent is written beside the version in force
  generation int not null,
  -- the edition of the form now, and the one that it was begun with where it has been brought to a newer one since
  edition int not null,
  begun_edition int,
  -- counted up with every save
  revision int not null default 0,
  -- the version that a change began as; null for the first generation
  base int,
  -- the one-time token of the form that began a change: pressed twice, it begins one
  start_token uuid unique,
  -- in milliseconds, as the workflow counts
  touched_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  -- sent in, thrown away, or lapsed
  closed_at timestamptz,
  primary key (case_number, generation)
);
create unique index drafts_open on drafts (case_number) where closed_at is null;

-- One row for each field, so that two editors do not overwrite each other. A line of the form has a row of its own at
-- `goods.id`, which holds its place, below zero where the line was removed; its fields are at `goods.id.field`. A file
-- is at `place.id.file`.
create table draft_fields (
  case_number text not null,
  generation int not null,
  path text not null,
  value jsonb not null,
  -- the draft's revision when this field was saved
  revision int not null,
  saved_by uuid not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (case_number, generation, path),
  foreign key (case_number, generation) references drafts
);
create index files_in_drafts on draft_fields ((value #>> '{}')) where path like '%.%.file';

-- Tells whether a path is that of a line. An index is built on it: a change of it is a migration that builds the index
-- anew, so it stands here and not among the functions that are replaced.
create function is_line(path text) returns boolean language sql immutable parallel safe
return path like '%.%' and path not like '%.%.%';

-- Forms can have thousands of lines: to count them, their fields need not be read.
create index draft_lines on draft_fields (case_number, generation) include (path, value) where is_line(path);

-- Lines that were read from a spreadsheet, while whoever brought it looks them over: nobody else sees them, and they
-- are gone when they are put into the form, or after a day. The spreadsheet itself is never kept.
create table imports (
  -- the one-time token of the form that brought it: sent twice, it is read once
  id uuid primary key,
  case_number text not null references cases,
  person_id uuid not null references persons,
  -- which lines of the form
  path text not null,
  -- lines and mistakes, as they were read
  reading jsonb not null,
  at timestamptz not null default clock_timestamp()
);
create index imports_by_age on imports (at);
