-- Files whose workflow watches them: once they were sent, it is asked to end.
create index files_watched on files (uploaded_at) where started and not kept and state = 'clean';
