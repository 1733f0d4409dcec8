/// Compares two versions of a contract in security terms: who may call, over what, with which limits, for which data.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.diff;
