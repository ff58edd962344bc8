-- The edition of the form with which a draft was begun, where it has been brought to a newer one since.
alter table drafts add column begun_edition int;
