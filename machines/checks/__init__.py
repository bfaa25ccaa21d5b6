"""What must hold for a procedure file, one subject per module; `machines.checking` runs them all."""
