/// Sealed files: all that a workspace says at one moment, signed, for somebody to check elsewhere and later.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.seal;
