-- Order of names in lists that people read: … Z, Æ, Ø, Å.
create collation norwegian (provider = icu, locale = 'nb-NO');
