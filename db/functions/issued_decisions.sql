-- Decisions that were made and told to the applicant, by the act that made them: an approval, a record of what the
-- ministry decided, or a proposal that needed no second pair of eyes. A proposal alone is none.
-- The columns of decisions stand last, so that another one can be added to them.
create or replace view issued_decisions as
  select k.at as issued_at, k.actor as issued_by, k.name as issued_with, k.workflow_id,
    (k.policy ->> 'complainBy')::float8 as complain_by, d.*
  from decisions d
  join cases c on c.number = d.case_number
  join commands k on k.workflow_id = c.workflow_id and k.outcome = 'done'
    and (k.name = 'approve' and k.args ->> 'decision' = d.id::text
      or k.id = d.command_id and (k.name = 'record_ministry'
        or k.name = 'propose' and not (k.policy ->> 'fourEyes')::boolean));
