package dev.merlon.engine.fact.family;

/// Facts of one kind about an endpoint.
public interface Family {

    void write(Subject subject, FactWriter out);
}
