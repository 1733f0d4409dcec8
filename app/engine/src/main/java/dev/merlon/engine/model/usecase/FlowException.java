package dev.merlon.engine.model.usecase;

/// What may go wrong without anybody meaning harm, and what happens then. No Java exception: the standard's word.
///
/// @param name       `Too little money`
/// @param condition  what sets it off
/// @param handling   what the system does; may be empty
public record FlowException(String name, String condition, String handling) {}
