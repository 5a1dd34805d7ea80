"""Another id for a record or for an item within one, wherever it is named."""
