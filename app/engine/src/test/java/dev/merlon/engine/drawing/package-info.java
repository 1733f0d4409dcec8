@org.jspecify.annotations.NullMarked
package dev.merlon.engine.drawing;
