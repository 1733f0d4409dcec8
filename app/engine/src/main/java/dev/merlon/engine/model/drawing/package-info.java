/// Drawings as values: shapes with a place, a kind of ink and what they stand for. Files and screens draw the same.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.drawing;
