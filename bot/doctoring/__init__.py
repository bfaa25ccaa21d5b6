"""What `ventanilla doctor` looks at, each part for itself; every finding has its remedy, in Spanish."""
