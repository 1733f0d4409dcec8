/// What the endpoints of an API usually do, and which of them does otherwise.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.norm;
