package dev.merlon.desktop.screen.contract.source;

import java.util.Set;

/// YAML 1.2, as much of it as colours need: block scalars, quoted strings and flow collections go over lines.
final class YamlLexer implements Lexer {

    private static final int PLAIN = 0;
    private static final int BLOCK_SCALAR = 1;
    private static final int SINGLE_QUOTED = 2;
    private static final int DOUBLE_QUOTED = 3;
    /// Within a line that is cut into parts.
    private static final int IN_COMMENT = 4;

    private static final int IN_SCALAR = 5;
    private static final int MOST_DEEP = 200;
    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "~", "True", "False", "Null", "TRUE", "FALSE", "NULL", "yes", "no", "on", "off");

    @Override
    public int scan(String text, int from, int to, int state, TokenSink sink) {
        return new Line(text, from, to, state, sink).scan();
    }

    /// One part of a line under way.
    private static final class Line {

        private final String text;
        private final int to;
        private final TokenSink sink;
        private final boolean begins;
        private final int lineStart;
        private int at;
        private int mode;
        /// Of a block scalar: text is what stands at least so far in.
        private int indent;
        /// How many flow collections are open.
        private int flow;
        /// Column of the last key or dash in this line.
        private int parent = -1;
        private boolean valueFollows;

        Line(String text, int from, int to, int state, TokenSink sink) {
            this.text = text;
            this.to = to;
            this.sink = sink;
            at = from;
            begins = from == 0 || text.charAt(from - 1) == '\n' || text.charAt(from - 1) == '\r';
            lineStart = from;
            mode = state & 7;
            flow = state >> 3 & 0xFF;
            indent = state >> 11;
            if (begins && (mode == IN_COMMENT || mode == IN_SCALAR)) {
                mode = PLAIN;
            }
            valueFollows = begins;
        }

        int scan() {
            goOn();
            while (at < to) {
                var c = text.charAt(at);
                if (c == ' ' || c == '\t') {
                    at++;
                } else {
                    next(c);
                }
            }
            return mode | flow << 3 | indent << 11;
        }

        /// What the line before, or the part before, left open.
        private void goOn() {
            switch (mode) {
                case BLOCK_SCALAR -> blockScalar();
                case SINGLE_QUOTED, DOUBLE_QUOTED -> quoted(at, mode == SINGLE_QUOTED ? '\'' : '"', at);
                case IN_COMMENT -> emit(to, TokenKind.COMMENT);
                case IN_SCALAR -> scalar();
                default -> {
                    if (begins && flow == 0) {
                        marker();
                    }
                }
            }
        }

        private void blockScalar() {
            var first = at;
            while (first < to && text.charAt(first) == ' ') {
                first++;
            }
            if (!begins || first == to || first - at >= indent) {
                if (first < to) {
                    sink.token(first, to, TokenKind.STRING);
                }
                at = to;
            } else {
                mode = PLAIN;
                indent = 0;
            }
        }

        private void marker() {
            if (at < to && text.charAt(at) == '%') {
                emit(to, TokenKind.TAG);
            } else if ((text.startsWith("---", at) || text.startsWith("...", at)) && blankAt(at + 3)) {
                emit(Math.min(to, at + 3), TokenKind.PUNCTUATION);
                valueFollows = true;
            }
        }

        private void next(char c) {
            if (c == '#' && (at == lineStart || text.charAt(at - 1) <= ' ')) {
                emit(to, TokenKind.COMMENT);
                mode = IN_COMMENT;
            } else if (flow == 0 && (c == '-' || c == '?') && valueFollows && blankAt(at + 1)) {
                parent = at - lineStart;
                emit(at + 1, TokenKind.PUNCTUATION);
            } else if (c == ':' && (blankAt(at + 1) || flow > 0)) {
                emit(at + 1, TokenKind.PUNCTUATION);
                valueFollows = true;
            } else if (c == '"' || c == '\'') {
                quoted(at + 1, c, at);
            } else if (c == '[' || c == '{') {
                flow = Math.min(MOST_DEEP, flow + 1);
                emit(at + 1, TokenKind.PUNCTUATION);
            } else if (flow > 0 && (c == ']' || c == '}' || c == ',')) {
                flow -= c == ',' ? 0 : 1;
                emit(at + 1, TokenKind.PUNCTUATION);
            } else if (c == '&' || c == '*' || c == '!') {
                emit(word(), TokenKind.TAG);
            } else if (flow == 0 && valueFollows && (c == '|' || c == '>')) {
                header();
            } else {
                scalar();
            }
        }

        /// `|`, `>-`, `|2+`: the lines below that stand further in are text.
        private void header() {
            var end = word();
            mode = BLOCK_SCALAR;
            indent = (parent < 0 ? Math.max(0, at - lineStart - 1) : parent) + 1;
            emit(end, TokenKind.PUNCTUATION);
            if (at < to) {
                sink.token(at, to, TokenKind.COMMENT);
                at = to;
            }
        }

        private void quoted(int inside, char quote, int start) {
            var end = closing(inside, quote);
            if (end < 0) {
                mode = quote == '"' ? DOUBLE_QUOTED : SINGLE_QUOTED;
                emit(to, TokenKind.STRING);
                return;
            }
            mode = PLAIN;
            var after = end;
            while (after < to && text.charAt(after) == ' ') {
                after++;
            }
            var key = after < to && text.charAt(after) == ':' && (blankAt(after + 1) || flow > 0);
            if (key) {
                parent = start - lineStart;
            }
            valueFollows = false;
            emit(end, key ? TokenKind.KEY : TokenKind.STRING);
        }

        private int closing(int inside, char quote) {
            for (var i = inside; i < to; i++) {
                var c = text.charAt(i);
                if (quote == '"' && c == '\\') {
                    i++;
                } else if (c == quote) {
                    if (quote == '\'' && i + 1 < to && text.charAt(i + 1) == '\'') {
                        i++;
                    } else {
                        return i + 1;
                    }
                }
            }
            return -1;
        }

        private void scalar() {
            var end = at;
            var key = false;
            while (end < to && !key) {
                var c = text.charAt(end);
                if ((c == '#' && end > at && text.charAt(end - 1) <= ' ')
                        || (flow > 0 && (c == ',' || c == ']' || c == '}' || c == '[' || c == '{'))) {
                    break;
                }
                key = c == ':' && (blankAt(end + 1) || (flow > 0 && ",]}".indexOf(charAt(end + 1)) >= 0));
                end += key ? 0 : 1;
            }
            var open = end == to && to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r';
            while (end > at + 1 && text.charAt(end - 1) <= ' ' && !open) {
                end--;
            }
            if (key) {
                parent = at - lineStart;
            }
            mode = open ? IN_SCALAR : PLAIN;
            valueFollows = false;
            emit(Math.max(end, at + 1), key ? TokenKind.KEY : kind(end));
        }

        private TokenKind kind(int end) {
            if (Lexer.isNumber(text, at, end)) {
                return TokenKind.NUMBER;
            }
            return end - at <= 5 && WORDS.contains(text.substring(at, end)) ? TokenKind.WORD : TokenKind.STRING;
        }

        private int word() {
            var end = at + 1;
            while (end < to && text.charAt(end) > ' ' && !(flow > 0 && ",]}".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return end;
        }

        private boolean blankAt(int offset) {
            return offset >= text.length() || text.charAt(offset) <= ' ';
        }

        private char charAt(int offset) {
            return offset < text.length() ? text.charAt(offset) : ' ';
        }

        private void emit(int end, TokenKind kind) {
            if (end > at) {
                sink.token(at, end, kind);
            }
            at = end;
        }
    }
}
