-- A line of a form is kept at `goods.id`, and its fields at `goods.id.field`.
create function is_line(path text) returns boolean language sql immutable parallel safe
return path like '%.%' and path not like '%.%.%';

-- Forms can have thousands of lines: to count them, their fields need not be read.
create index draft_lines on draft_fields (case_number, generation) include (path, value) where is_line(path);
