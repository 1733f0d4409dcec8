/// Decisions for many outcomes and exceptions: laid over what was judged, prepared and looked at beforehand.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.governance;
