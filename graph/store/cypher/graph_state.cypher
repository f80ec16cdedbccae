MATCH (g:Graph {id: $id})
RETURN g.schema_version AS schema_version, g.fingerprint AS fingerprint, g.unsettled AS unsettled, g.restoring AS restoring,
       g.gazetteer AS gazetteer
