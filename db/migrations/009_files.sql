-- Files that people attach: what is known of them stands here, their bytes lie in the store under a random key. Whether
-- a file is still needed is told by the function `use_of_file`.

create table files (
  id uuid primary key,
  -- what it was uploaded to: a case, or a request for access
  case_number text references cases,
  request_id uuid references access_requests,
  -- a person or a member of staff
  uploaded_by uuid not null,
  side text not null check (side in ('applicant', 'deksa')),
  name text not null,
  extension text not null,
  -- in bytes
  size int not null check (size > 0),
  -- of the bytes, in hexadecimal digits
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- of the bytes in the store; copies of a file share it
  key text not null,
  state text not null default 'quarantined'
    check (state in ('quarantined', 'clean', 'infected', 'refused', 'removed')),
  -- the code of the reason for which the file was refused
  why text check ((why is not null) = (state = 'refused')),
  macros boolean not null default false,
  uploaded_at timestamptz not null default clock_timestamp(),
  -- when it was found clean, infected or not acceptable
  scanned_at timestamptz,
  -- its workflow was started; and it has ended, since the file lies in something that was sent and is kept for good
  started boolean not null default false,
  kept boolean not null default false,
  constraint files_belong_to_one check (num_nonnulls(case_number, request_id) = 1)
);
create index files_of_case on files (case_number, uploaded_at);
create index files_by_key on files (key);
create index files_not_started on files (uploaded_at) where not started;
create index files_waiting on files (uploaded_at) where state = 'quarantined';

-- Files that lie with a message or a complaint. Until that is sent there is none: the file lies with what its writer
-- has begun in the case. What is begun as one is not sent with the other.
create table message_files (
  file_id uuid primary key references files,
  case_number text not null references cases,
  writer uuid not null,
  goes_with text not null default 'message' check (goes_with in ('message', 'complaint')),
  message_id uuid references messages,
  complaint_id uuid references complaints,
  added_at timestamptz not null default clock_timestamp(),
  constraint message_files_go_with_one check (
    case goes_with when 'message' then complaint_id is null else message_id is null end)
);
create index files_of_message on message_files (message_id);
create index files_of_complaint on message_files (complaint_id);
create index files_of_writer on message_files (case_number, writer, goes_with)
  where message_id is null and complaint_id is null;

-- Files that lie with a request for access; one that is taken away again lies there no more.
create table request_files (
  file_id uuid primary key references files,
  request_id uuid not null references access_requests,
  added_at timestamptz not null default clock_timestamp()
);
create index files_of_request on request_files (request_id, added_at);
