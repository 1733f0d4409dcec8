package dev.merlon.engine.model.framework;

/// A selection of requirements that a framework itself makes: ASVS level 2, the MODERATE baseline, IG1.
///
/// @param id    `L2`, `MODERATE`, `IG1`
/// @param name  `Level 2`
public record Level(String id, String name) {}
