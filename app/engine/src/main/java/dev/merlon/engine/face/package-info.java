/// The typefaces that Merlon brings along, so that screens and printed reports look the same on every machine.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.face;
