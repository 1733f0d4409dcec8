/// What a change of API classes and their policy sets does, and which changes there can be.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.policy;
