package dev.merlon.engine.model.fact;

/// What a fact is about; the first part of its name.
public enum FactTarget {
    API,
    ENDPOINT,
    SCHEMA
}
