-- Tables whose rows are written once: whoever tries to change or delete one is refused by the database itself.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once and never changed', tg_table_name;
end $$;

create or replace trigger access_log_is_insert_only before update or delete or truncate on access_log
  for each statement execute function refuse_change();
create or replace trigger audit_is_insert_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
create or replace trigger audit_chain_is_insert_only before update or delete or truncate on audit_chain
  for each statement execute function refuse_change();
create or replace trigger complaints_are_immutable before update or delete or truncate on complaints
  for each statement execute function refuse_change();
create or replace trigger decision_lines_are_immutable before update or delete or truncate on decision_lines
  for each statement execute function refuse_change();
create or replace trigger decision_returns_are_immutable before update or delete or truncate on decision_returns
  for each statement execute function refuse_change();
create or replace trigger decisions_are_immutable before update or delete or truncate on decisions
  for each statement execute function refuse_change();
create or replace trigger log_is_insert_only before update or delete or truncate on log
  for each statement execute function refuse_change();
create or replace trigger powers_of_attorney_are_immutable before update or delete or truncate on powers_of_attorney
  for each statement execute function refuse_change();
create or replace trigger versions_are_immutable before update or delete or truncate on versions
  for each statement execute function refuse_change();
