MATCH (:Article {id: $id})<-[:FROM]-(s:Statement)-[rs:SUBJECT]->(x:Actor)
MATCH (s)-[ro:OBJECT]->(y)
OPTIONAL MATCH (s)-[rb:SAID_BY]->(:Actor)
RETURN s.id AS id, properties(s) AS props, x.id AS subject, y.id AS object, properties(rs) AS subject_props,
       properties(ro) AS object_props, properties(rb) AS said_by_props
