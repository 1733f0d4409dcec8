package dev.merlon.engine.model.framework;

/// A chapter or section: it orders requirements and is not met by itself.
///
/// @param parent  id of the group that it lies in; empty at the top
public record RequirementGroup(String id, String label, String parent) {}
