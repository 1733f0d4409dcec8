@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.tmbom;
