-- The next running number of a year. It is not given back where its case is not begun after all, and nobody waits for
-- the commit of another; only the first of a year makes the others wait, since it makes the sequence,
-- which takes the rights of the owner.
create or replace function next_case_number(year int) returns bigint language plpgsql
security definer set search_path = public as $$
begin
  return nextval(format('case_numbers_%s', year));
exception when undefined_table then
  perform pg_advisory_xact_lock(hashtextextended('case_numbers', year));
  execute format('create sequence if not exists case_numbers_%s', year);
  return nextval(format('case_numbers_%s', year));
end
$$;
