@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.cache;
