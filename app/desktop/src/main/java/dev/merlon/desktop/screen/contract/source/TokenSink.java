package dev.merlon.desktop.screen.contract.source;

/// Takes tokens in the order of the text. Offsets are UTF-16 units of the whole text; blanks between are left out.
@FunctionalInterface
public interface TokenSink {

    TokenSink NONE = (_, _, _) -> {};

    void token(int start, int end, TokenKind kind);
}
