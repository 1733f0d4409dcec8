package dev.merlon.desktop.screen.contract.source;

/// JSON (RFC 8259). No token of it goes over the end of a line, so only a line that is cut into parts has a state.
final class JsonLexer implements Lexer {

    private static final int IN_KEY = 1;
    private static final int IN_STRING = 2;
    /// How far a string's end is looked for, to tell a key from a value.
    private static final int SIGHT = 4096;

    @Override
    public int scan(String text, int from, int to, int state, TokenSink sink) {
        var at = from;
        var first = from == 0 || isBreak(text.charAt(from - 1));
        if (state != START && !first) {
            at = closing(text, from, to);
            sink.token(from, at, state == IN_KEY ? TokenKind.KEY : TokenKind.STRING);
            if (at == to && !closed(text, from, to)) {
                return state;
            }
        }
        while (at < to) {
            var c = text.charAt(at);
            if (c == '"') {
                var key = isKey(text, at);
                var end = closing(text, at + 1, to);
                sink.token(at, end, key ? TokenKind.KEY : TokenKind.STRING);
                if (end == to && !closed(text, at + 1, to)) {
                    return key ? IN_KEY : IN_STRING;
                }
                at = end;
            } else if (c <= ' ') {
                at++;
            } else if ("{}[],:".indexOf(c) >= 0) {
                sink.token(at, at + 1, TokenKind.PUNCTUATION);
                at++;
            } else {
                var end = word(text, at, to);
                sink.token(at, end, kind(text, at, end));
                at = end;
            }
        }
        return START;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /// Behind the quote that ends the string, or `to`.
    private static int closing(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return to;
    }

    /// Whether the part ends with the quote that ends the string.
    private static boolean closed(String text, int from, int to) {
        if (to <= from || text.charAt(to - 1) != '"') {
            return false;
        }
        var slashes = 0;
        while (to - 2 - slashes >= from && text.charAt(to - 2 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 0;
    }

    private static boolean isKey(String text, int quote) {
        var most = Math.min(text.length(), quote + SIGHT);
        var at = closing(text, quote + 1, most);
        while (at < most && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < most && text.charAt(at) == ':' && closed(text, quote + 1, closing(text, quote + 1, most));
    }

    private static int word(String text, int from, int to) {
        var at = from + 1;
        while (at < to && text.charAt(at) > ' ' && "{}[],:\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static TokenKind kind(String text, int from, int to) {
        if (Lexer.isNumber(text, from, to)) {
            return TokenKind.NUMBER;
        }
        return switch (text.substring(from, Math.min(to, from + 6))) {
            case "true", "false", "null" -> TokenKind.WORD;
            default -> TokenKind.OTHER;
        };
    }
}
