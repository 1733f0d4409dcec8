/// Loads rules, facts and controls from threat-models, schema-checked.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.library;
