"""Settings, addresses and the database of the project; no models, no logic of articles."""
