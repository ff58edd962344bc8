-- The running number of a year's cases that was given last; 0 where none was.
create or replace function last_case_number(year int) returns bigint language sql as $$
  select coalesce((
    select coalesce(last_value, start_value - 1) from pg_sequences
    where schemaname = current_schema() and sequencename = format('case_numbers_%s', year)), 0)
$$;
