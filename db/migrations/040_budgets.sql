-- Calls that were counted against the budgets of costly verbs: verb, spender and who it is as the key. The library
-- rate-limiter-flexible writes here and asks for these columns, in this order. A crash of the server empties the table,
-- which harms nobody.
create unlogged table budgets (
  key text primary key,
  points int not null default 0,
  -- milliseconds since 1970
  expire bigint
);
