"""Accounts for people and programs."""
