package dev.merlon.engine.report.workbook.xlsx;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lets formulas that add up a table add up all its parts, where its rows go on on further sheets:
/// `COUNTIFS(t_Threats[Counts],"yes")` becomes
/// `(COUNTIFS(t_Threats[Counts],"yes")+COUNTIFS(t_Threats__2[Counts],"yes"))`.
///
/// @param table  the name of the table
/// @param parts  the names of the tables that follow it
record OverParts(String table, List<String> parts) {

    private static final Pattern ADDS =
            Pattern.compile("\\b(SUM|COUNT|COUNTA|COUNTIF|COUNTIFS|SUMIF|SUMIFS)\\(", Pattern.CASE_INSENSITIVE);

    String rewritten(String formula) {
        var text = new StringBuilder();
        var at = 0;
        var call = ADDS.matcher(formula);
        while (call.find(at)) {
            var end = end(formula, call.end());
            var whole = formula.substring(call.start(), end);
            text.append(formula, at, call.start()).append(names(whole) ? sum(whole) : whole);
            at = end;
        }
        return text.append(formula, at, formula.length()).toString();
    }

    private boolean names(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(table.toLowerCase(java.util.Locale.ROOT) + "[");
    }

    private String sum(String call) {
        var own = Pattern.compile(Pattern.quote(table + "["), Pattern.CASE_INSENSITIVE);
        return "(" + call + "+"
                + parts.stream()
                        .map(p -> own.matcher(call).replaceAll(java.util.regex.Matcher.quoteReplacement(p + "[")))
                        .collect(Collectors.joining("+"))
                + ")";
    }

    /// Behind the bracket that closes the one before the place; texts in quotes may hold brackets.
    private static int end(String formula, int from) {
        var depth = 1;
        var quoted = false;
        for (var i = from; i < formula.length(); i++) {
            var c = formula.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        return formula.length();
    }
}
