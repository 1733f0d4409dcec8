/// Reusable parts: badges, chips, bars, cards, fields, messages, inspector. They know the model's words, no
/// workspace.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.control;
