// name: mentions
// question: Which articles mention X, and which of their statements are about it?
// parameter: actor (name, e.g. Idriss Maboula): any spelling of the actor; in Browser lower case, without accents and punctuation
// column: actor: the actor
// column: article: the article's id
// column: title: its title, or null
// column: source: who published it, or null
// column: published: when, ISO, or null
// column: sentences: the sentences in which the actor does something, has something done to it, or says something
// column: statements: the ids of the statements with the actor as an end or a speaker
// cost: one look-up by name, then the actor's own articles and statements
:param actor => 'idriss maboula';

MATCH (:Alias {id: $actor})-[:OF]->(a:Actor)-[:MENTIONED_IN]->(art:Article)
WITH DISTINCT a, art
// From the article, which has few statements, not from the actor, which may have very many.
OPTIONAL MATCH (art)<-[:FROM]-(s:Statement)-[:SUBJECT|OBJECT|SAID_BY]->(a)
WITH DISTINCT a, art, s ORDER BY s.start_char, s.id
WITH a, art, collect(DISTINCT s.sentence) AS sentences, collect(s.id) AS statements
RETURN a.name AS actor, art.id AS article, art.title AS title, art.source AS source, art.published AS published, sentences, statements
ORDER BY coalesce(art.published, '9999'), article, a.id;
