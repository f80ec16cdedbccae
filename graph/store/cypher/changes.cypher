MATCH (c:Change)
WHERE $actor IS NULL OR c.was = $actor OR c.now = $actor
RETURN c.id AS id, c.at AS at, c.name AS name, c.was AS was, c.now AS now, c.why AS why
ORDER BY id DESC
LIMIT $limit
