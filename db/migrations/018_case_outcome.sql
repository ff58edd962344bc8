-- The outcome of the decision that stands, for lists: the workflow is told of decisions by their ids alone.
alter table cases add column outcome text;
