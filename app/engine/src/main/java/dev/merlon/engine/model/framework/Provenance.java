package dev.merlon.engine.model.framework;

/// Where a framework comes from, and what may be done with it.
///
/// @param publisher  who issues it
/// @param source     address of the official text, or the file that was imported
/// @param licence    what may be shipped of it, in a sentence
/// @param contains   which of its requirements are listed here, in a sentence
public record Provenance(String publisher, String source, String licence, String contains) {}
