package dev.merlon.desktop.screen.contract.source;

/// Tells tokens apart, line by line. It forgives everything: a contract may be broken, and is shown all the same.
interface Lexer {

    /// How a file begins.
    int START = 0;

    /// Goes over a part of one line.
    ///
    /// @param state  as it was left before this part, [#START] at the beginning of the file
    /// @return the state behind this part
    int scan(String text, int from, int to, int state, TokenSink sink);

    /// JSON begins with a brace or a bracket, and YAML may: what begins so is coloured as JSON where its name does not
    /// say YAML.
    static Lexer of(String file, String text) {
        var lower = file.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return new YamlLexer();
        }
        var first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        var json = first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
        return json || lower.endsWith(".json") ? new JsonLexer() : new YamlLexer();
    }

    /// `-12.5e3` and the like.
    static boolean isNumber(String text, int from, int to) {
        var digits = false;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (!(c == '.' || c == 'e' || c == 'E' || ((c == '-' || c == '+') && signs(text, from, i)))) {
                return false;
            }
        }
        return digits;
    }

    private static boolean signs(String text, int from, int at) {
        return at == from || text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E';
    }
}
