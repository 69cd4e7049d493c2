"""Who offers which job to whom, and who else is spoken of."""
