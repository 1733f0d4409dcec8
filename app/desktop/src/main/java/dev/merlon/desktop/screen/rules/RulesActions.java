package dev.merlon.desktop.screen.rules;

import dev.merlon.engine.library.RuleDraft;

/// What the bench asks for.
interface RulesActions {

    /// Brings a rule's text to the bench.
    void choose(String rule);

    /// Begins a rule with a text that says what it needs.
    void begin();

    /// The text changed: it is checked once typing rests.
    void typed(String text);

    void keep(RuleDraft draft);

    /// The text as it is kept.
    void discard();

    void settings();

    /// Reads the library's folders again.
    void reload();
}
