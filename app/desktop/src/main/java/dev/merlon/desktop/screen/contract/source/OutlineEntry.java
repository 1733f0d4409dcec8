package dev.merlon.desktop.screen.contract.source;

import java.util.Locale;

/// A place in a contract that one may want to go to.
///
/// @param method  of an operation, upper case; empty for all else
/// @param label   a section, a path, a component's name
/// @param inside  for an operation its path, for a component its kind; empty where it is clear
/// @param depth   0 for sections
public record OutlineEntry(String method, String label, String inside, int depth, int offset) {

    /// Whether it is meant by what was typed: words of method, path, kind and name in any order.
    public boolean matches(String typed) {
        var all = (method + " " + label + " " + inside).toLowerCase(Locale.ROOT);
        for (var word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// `GET /transfers`, `Transfer`
    public String words() {
        return method.isEmpty() ? label : method + " " + inside;
    }
}
