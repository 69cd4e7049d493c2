"""What the way it was typed leaves in a draft: a chat, caps lock, two languages, no stops, slots of a template."""
