package dev.merlon.desktop.screen.rules;

import dev.merlon.engine.library.RuleDraft;
import dev.merlon.engine.workshop.RuleEffect;
import org.jspecify.annotations.Nullable;

/// What can be said of the text in the editor.
///
/// @param effect  on the open workspace; null until the rule can be judged by
record Checked(RuleDraft draft, @Nullable RuleEffect effect) {}
