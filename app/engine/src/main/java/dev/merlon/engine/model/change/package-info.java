/// What a workspace keeps, and every change to it with before and after.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.change;
