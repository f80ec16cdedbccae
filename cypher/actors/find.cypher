// name: find
// question: Which actors and places have a name that begins like this?
// parameter: name (name, e.g. mab): the first letters of the whole name, or of one of its words
// parameter: limit (integer, optional, default 50): how many rows at most
// column: id: the actor's or place's id
// column: actor: its most frequent full name
// column: kind: Person, Organization, Country, Group, Office or Place
// column: country: ISO 3166 alpha-3, IGO, NGO, or null
// column: names: the spellings that fit
// column: statements: how many statements it is an end or the place of
// cost: looks at every name once
:param name => 'mab';
:param limit => 50;

MATCH (alias:Alias)-[:OF]->(a)
// An id leads to its actor as a name does, but is not one: ids hold a colon. A country's is its code, which is a name too.
WHERE (alias.id STARTS WITH $name OR alias.id CONTAINS (' ' + $name)) AND NOT alias.name CONTAINS ':'
WITH a, alias.name AS name ORDER BY name
WITH a, collect(DISTINCT name) AS names
OPTIONAL MATCH (a)<-[:SUBJECT|OBJECT|AT]-(s:Statement)
WITH a, names, count(DISTINCT s) AS statements
RETURN a.id AS id, a.name AS actor, coalesce([label IN labels(a) WHERE NOT label IN ['Actor', 'Place']][0], 'Place') AS kind,
       a.country AS country, names, statements
ORDER BY statements DESC, id
LIMIT toInteger($limit);
