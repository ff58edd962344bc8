-- Files that people attach: what is known of them stands here, their bytes lie in the store under a random key.
create table files (
  id uuid primary key,
  case_number text not null references cases,
  -- a person or a member of staff
  uploaded_by uuid not null,
  side text not null check (side in ('applicant', 'deksa')),
  name text not null,
  extension text not null,
  size int not null check (size > 0),
  -- of the bytes, in hexadecimal digits
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  key text not null,
  state text not null default 'quarantined'
    check (state in ('quarantined', 'clean', 'infected', 'refused', 'removed')),
  -- for what was refused, the code of the reason
  why text check ((why is not null) = (state = 'refused')),
  macros boolean not null default false,
  uploaded_at timestamptz not null default clock_timestamp(),
  -- when it was found clean, infected or not acceptable
  scanned_at timestamptz,
  -- its workflow was started; and it has ended, since the file lies in something that was sent and is kept for good
  started boolean not null default false,
  kept boolean not null default false
);
create index files_of_case on files (case_number, uploaded_at);
create index files_by_key on files (key);
create index files_not_started on files (uploaded_at) where not started;
create index files_waiting on files (uploaded_at) where state = 'quarantined';

-- What lies with a message. Until it is sent there is none: the file lies with what its writer has begun in the case.
create table message_files (
  file_id uuid primary key references files,
  case_number text not null references cases,
  writer uuid not null,
  message_id uuid references messages,
  added_at timestamptz not null default clock_timestamp()
);
create index files_of_message on message_files (message_id);
create index files_of_writer on message_files (case_number, writer) where message_id is null;

-- A file in a form is kept at `place.id.file`.
create index files_in_drafts on draft_fields ((value #>> '{}')) where path like '%.%.file';

-- Whether a file lies in something that was sent, is held by something that is being written, or by nothing. A place
-- that was removed from a form holds nothing, nor does a message that nobody went on with for a month.
create function use_of_file(file files) returns text language sql stable as $$
  select case
    when exists (
      select from versions v, jsonb_each_text(v.content -> 'fields') as field
      where v.case_number = file.case_number and field.key like '%.%.file' and field.value = file.id::text)
    or exists (
      select from message_files m where m.file_id = file.id and m.message_id is not null) then 'sent'
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
      where m.file_id = file.id and not c.closed and m.added_at > clock_timestamp() - interval '30 days') then 'held'
    else 'unused'
  end
$$;
