@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.rule;
