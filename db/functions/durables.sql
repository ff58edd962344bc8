-- Bookkeeping of every durable thing, whatever table it is kept in.
create or replace view durables as
  select workflow_id, snapshot, epoch, seq, next_n, started, closed, created_at from cases
  union all
  select workflow_id, snapshot, epoch, seq, next_n, started, closed, created_at from access_requests;
