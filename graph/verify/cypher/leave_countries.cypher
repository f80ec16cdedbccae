UNWIND $ids AS id
MATCH (:Place {id: id})-[r:IN]->()
DELETE r
