-- Tells whether a file lies in something that was sent, is held by something that is being written, or is unused. A
-- place that was removed from a form holds nothing, nor does a message or a complaint that nobody went on with for a
-- month, which is retention and no deadline. What lies with a request is held while it is open, and kept for good once
-- somebody was given access on it.
create or replace function use_of_file(file files) returns text language sql stable as $$
  select case
    when exists (
      select from versions v, jsonb_each_text(v.content -> 'fields') as field
      where v.case_number = file.case_number and field.key like '%.%.file' and field.value = file.id::text)
    or exists (
      select from message_files m
      where m.file_id = file.id and (m.message_id is not null or m.complaint_id is not null))
    or exists (
      select from request_files l join access_requests r on r.id = l.request_id
      where l.file_id = file.id and r.state = 'approved') then 'sent'
    when exists (
      select from draft_fields f
      join drafts d using (case_number, generation)
      join cases c on c.number = f.case_number
      join draft_fields place using (case_number, generation)
      where f.path like '%.%.file' and f.value #>> '{}' = file.id::text and f.case_number = file.case_number
        and place.path = regexp_replace(f.path, '\.file$', '') and place.value #>> '{}' not like '-%'
        and d.closed_at is null and not c.closed and c.state <> 'discarded')
    or exists (
      select from message_files m join cases c on c.number = m.case_number
      where m.file_id = file.id and not c.closed and m.added_at > clock_timestamp() - interval '30 days')
    or exists (
      select from request_files l join access_requests r on r.id = l.request_id
      where l.file_id = file.id and not r.closed) then 'held'
    else 'unused'
  end
$$;
