-- Numbers of cases come from a sequence for each year, so that nobody who begins a case waits for somebody else's.
do $$
declare
  counted record;
begin
  for counted in select year, last from case_years loop
    execute format('create sequence case_numbers_%s start %s', counted.year, counted.last + 1);
  end loop;
end $$;
drop table case_years;

-- What lies below a name, such as the lines or the files of a form, is a range of the primary key.
alter table draft_fields alter column path type text collate "C";
