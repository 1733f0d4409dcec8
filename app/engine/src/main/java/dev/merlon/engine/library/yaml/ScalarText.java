package dev.merlon.engine.library.yaml;

/// Finds a place within a scalar's value in the file that it was read from, whatever its style: quoted, folded over
/// several lines, or a block.
///
/// YAML changes line breaks and indentation between the file and the value, but never what is printed: so the n-th
/// printed character of the value is the n-th printed one in the file, escapes of quotes aside.
public final class ScalarText {

    private final String file;
    private final YamlNode.Scalar scalar;

    public ScalarText(String file, YamlNode.Scalar scalar) {
        this.file = file;
        this.scalar = scalar;
    }

    /// A line and a column of the value, as a place in the file.
    ///
    /// @param line    1-based, within the value
    /// @param column  1-based, within the value
    public Flaw flaw(String code, String text, int line, int column) {
        var printed = printedBefore(line, column);
        var at = begin();
        while (at < file.length()) {
            if (!Character.isWhitespace(file.charAt(at))) {
                if (isEscape(at)) {
                    at++;
                }
                if (printed == 0) {
                    break;
                }
                printed--;
            }
            at++;
        }
        return place(code, text, Math.min(at, file.length()));
    }

    private int printedBefore(int line, int column) {
        var value = scalar.text();
        var at = 0;
        for (var i = 1; i < line && value.indexOf('\n', at) >= 0; i++) {
            at = value.indexOf('\n', at) + 1;
        }
        var end = Math.min(value.length(), at + column - 1);
        return (int) value.substring(0, end)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
    }

    /// Where the scalar's content begins: past a quote, or past the header line of a block.
    private int begin() {
        var at = offset();
        if (scalar.plain() || at >= file.length()) {
            return at;
        }
        var first = file.charAt(at);
        if (first == '|' || first == '>') {
            var end = file.indexOf('\n', at);
            return end < 0 ? file.length() : end + 1;
        }
        return at + 1;
    }

    private int offset() {
        var at = 0;
        for (var i = 1; i < scalar.line(); i++) {
            at = file.indexOf('\n', at) + 1;
        }
        return at + scalar.column() - 1;
    }

    private boolean isEscape(int at) {
        if (scalar.plain() || at + 1 >= file.length()) {
            return false;
        }
        var quote = file.charAt(offset());
        return (quote == '"' && file.charAt(at) == '\\')
                || (quote == '\'' && file.charAt(at) == '\'' && file.charAt(at + 1) == '\'');
    }

    private Flaw place(String code, String text, int at) {
        var before = file.substring(0, at);
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Flaw(code, text, line, at - before.lastIndexOf('\n'));
    }
}
