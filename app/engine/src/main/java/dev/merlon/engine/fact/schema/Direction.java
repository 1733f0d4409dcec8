package dev.merlon.engine.fact.schema;

/// Which way a schema travels: a request holds no readOnly property, a response no writeOnly one.
public enum Direction {
    REQUEST,
    RESPONSE
}
