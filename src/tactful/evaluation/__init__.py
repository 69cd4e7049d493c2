"""How well models do: letters written and judged for many situations, counted, and set beside each other."""
