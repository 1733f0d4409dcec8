/// Threagile: its YAML, whole models and the files that one includes. Read only.
///
/// Source of the form: `schema.json` and the demo models of the project (MIT).
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.threagile;
