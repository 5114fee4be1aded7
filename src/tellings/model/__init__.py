"""The values that flow through Tellings: immutable, comparable, and free of logic beyond their invariants."""
