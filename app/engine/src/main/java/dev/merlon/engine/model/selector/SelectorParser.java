package dev.merlon.engine.model.selector;

import java.util.ArrayList;
import java.util.List;

/// Reads the text of a [Selector] once, from left to right.
final class SelectorParser {

    private final String text;
    private int at;

    SelectorParser(String text) {
        this.text = text;
    }

    List<Selector.Term> terms() {
        if (text.length() > Selector.LIMIT) {
            throw wrong(Selector.LIMIT, "a selector has at most " + Selector.LIMIT + " characters");
        }
        var terms = new ArrayList<Selector.Term>();
        do {
            terms.add(term());
        } while (take('&'));
        return terms;
    }

    private Selector.Term term() {
        var not = take('!');
        skipSpace();
        var start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        var word = text.substring(start, at);
        if (word.isEmpty()) {
            throw wrong(start, "a term such as method:write is expected here");
        }
        var key = SelectorKey.ofWord(word)
                .orElseThrow(
                        () -> wrong(start, "there is no key \"" + word + "\"; the keys are " + SelectorKey.words()));
        if (!take(':')) {
            throw wrong(at, "a colon is expected after \"" + word + "\"");
        }
        var values = new ArrayList<String>();
        do {
            values.add(value(key));
        } while (take(','));
        skipSpace();
        if (at < text.length() && text.charAt(at) != '&') {
            throw wrong(at, "& or a comma is expected here");
        }
        return new Selector.Term(key, not, values.stream().distinct().sorted().toList());
    }

    private String value(SelectorKey key) {
        skipSpace();
        var start = at;
        var value = at < text.length() && text.charAt(at) == '"' ? inQuotes() : bare();
        if (value.isBlank()) {
            throw wrong(start, "a value is expected after \"" + key.word() + ":\": " + key.meaning());
        }
        return key.spelled(value)
                .orElseThrow(
                        () -> wrong(start, "\"" + value + "\" is no value of " + key.word() + ": " + key.meaning()));
    }

    private String bare() {
        var start = at;
        while (at < text.length() && ",&\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String inQuotes() {
        var start = at;
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                value.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else {
                at++;
                return value.toString().strip();
            }
        }
        throw wrong(start, "the quotation mark that is opened here is never closed");
    }

    private boolean take(char expected) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static SelectorSyntaxException wrong(int index, String what) {
        return new SelectorSyntaxException(index + 1, what);
    }

    /// A value as a selector's text holds it.
    static String quoted(String value) {
        return value.chars().anyMatch(c -> ",&\"".indexOf(c) >= 0) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
