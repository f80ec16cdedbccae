UNWIND $ids AS id
MATCH (:Name {id: id})-[r:STANDS_FOR]->()
DELETE r
