package dev.merlon.engine.model.threatmodel;

/// One picture of a model.
///
/// @param method  how threats are looked for in it, `STRIDE`; may be empty
public record Diagram(String id, String name, String description, String method, Extras extras) {}
