package dev.merlon.desktop.screen.contract.source;

import java.util.Locale;

/// What a piece of a contract's text is, as far as its colour goes.
public enum TokenKind {
    KEY,
    STRING,
    NUMBER,
    /// `true`, `false`, `null` and what YAML takes for them.
    WORD,
    PUNCTUATION,
    COMMENT,
    /// YAML's anchors, aliases, tags and directives.
    TAG,
    /// Neither of them: text that the syntax does not allow there.
    OTHER,
    /// A character that would not be seen, or would move others: shown by its name.
    HIDDEN;

    /// `token-key`
    public String styleClass() {
        return "token-" + name().toLowerCase(Locale.ROOT);
    }
}
