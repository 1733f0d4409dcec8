/// Remembers what contracts show, so that opening a workspace need not read them again.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.cache;
