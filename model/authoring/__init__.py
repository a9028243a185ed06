"""What the authors of the content are told: faults of sense, simulations, tables, schemas."""
