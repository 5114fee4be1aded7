"""Families of questions: attributes of entities, measures of events, roles of happenings."""
