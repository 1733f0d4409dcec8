/// What changed in security terms between two versions of a contract.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.diff;
