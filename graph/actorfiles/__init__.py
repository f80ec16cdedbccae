"""Files of actors that other programs write, read into entries of actors.yaml, merged with what stands there, and written."""
