"""What must hold for a procedure file, one subject per module; `machines.reading.checking` runs them all."""
