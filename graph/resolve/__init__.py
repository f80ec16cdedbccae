"""Who is who: mentions to actors, inside an article and across articles."""
