/// The misuse wizard: guide words at each step of a use case.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.usecase.misuse;
