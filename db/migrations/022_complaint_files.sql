-- Files go with a complaint as they go with a message. What is begun as one is not sent with the other.
alter table message_files
  add column goes_with text not null default 'message' check (goes_with in ('message', 'complaint')),
  add column complaint_id uuid references complaints,
  add constraint message_files_go_with_one check (
    case goes_with when 'message' then complaint_id is null else message_id is null end);
create index files_of_complaint on message_files (complaint_id);
drop index files_of_writer;
create index files_of_writer on message_files (case_number, writer, goes_with)
  where message_id is null and complaint_id is null;

-- Whether a file lies in something that was sent, is held by something that is being written, or by nothing. A place
-- that was removed from a form holds nothing, nor does a message or a complaint that nobody went on with for a month.
-- What lies with a request is held while it is open, and kept for good once somebody was given access on it.
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
