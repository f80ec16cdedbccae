MATCH (e:Erasure)
RETURN e.id AS id, e.key AS key, e.what AS what, e.hash AS hash, e.of AS of, e.words AS words
