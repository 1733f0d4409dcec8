/// The form of a control record, and what writing it down would do. The screens that record controls share it.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.recording;
