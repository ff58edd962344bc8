-- The edition of the form with which a draft was begun, where it has been brought to a newer one since.
alter table drafts add column begun_edition int;

-- Until when what a decision gives is valid; null where it gives nothing, or gives it for good.
drop view issued_decisions;
alter table decisions add column valid_until date;
create view issued_decisions as
  select d.*, k.at as issued_at, k.actor as issued_by, k.name as issued_with, k.workflow_id,
    (k.policy ->> 'complainBy')::float8 as complain_by
  from decisions d
  join cases c on c.number = d.case_number
  join commands k on k.workflow_id = c.workflow_id and k.outcome = 'done'
    and (k.name = 'approve' and k.args ->> 'decision' = d.id::text
      or k.id = d.command_id and (k.name = 'record_ministry'
        or k.name = 'propose' and not (k.policy ->> 'fourEyes')::boolean));
