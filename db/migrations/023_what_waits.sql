-- What waits for somebody, found without looking at what is over: requests to join an organisation, what a person has
-- begun or sent, and what support has to do, also where it was begun at DEKSA and not sent by anybody.
create index access_requests_to_join on access_requests (organisation_id, sent_at)
  where kind = 'join' and not closed and sent_at is not null;
create index access_requests_own_open on access_requests (requester) where not closed;
create index access_requests_not_closed on access_requests (kind, created_at) where not closed;

-- What support has handled, the newest first.
create index access_requests_handled on access_requests (last_event_at desc, id desc)
  where closed and sent_at is not null and kind in ('new_organisation', 'power_of_attorney');
create index powers_of_attorney_newest on powers_of_attorney (at desc, request_id desc);
