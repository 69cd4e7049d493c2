"""Which names the words hold, and what each names: a person, an organisation, a role."""
