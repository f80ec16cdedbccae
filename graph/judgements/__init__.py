"""What the user decided against or beside the rules: records of judgements, and what each does to names and to statements.
Pure functions; where judgements are kept is store/judgements.py."""
