"""What is sent to a model: the prompts, their worked examples and the JSON schemas of the answers."""
