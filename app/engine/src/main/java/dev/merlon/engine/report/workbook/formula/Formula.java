package dev.merlon.engine.report.workbook.formula;

import dev.merlon.engine.report.workbook.formula.Expression.Binary;
import dev.merlon.engine.report.workbook.formula.Expression.Call;
import dev.merlon.engine.report.workbook.formula.Expression.Cells;
import dev.merlon.engine.report.workbook.formula.Expression.Literal;
import dev.merlon.engine.report.workbook.formula.Expression.Name;
import dev.merlon.engine.report.workbook.formula.Expression.Negative;
import dev.merlon.engine.report.workbook.formula.Expression.Percent;
import dev.merlon.engine.report.workbook.formula.Expression.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the formulas of workbooks (ECMA-376 part 1, 18.17), as far as tables and pages of figures use them.
/// Operators bind as there: comparison least, then `&`, sums, products, powers, signs and percent.
public final class Formula {

    private static final Pattern CELLS =
            Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(:\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?|\\.[0-9]+");
    private static final int DEEPEST = 64;
    private static final int LONGEST = 8_192;

    private final String text;
    private int at;
    private int depth;

    private Formula(String text) {
        this.text = text;
    }

    /// @param text  without the equals sign
    /// @throws UnknownFormulaException where it is none, or has a form that is not known here
    public static Expression parse(String text) throws UnknownFormulaException {
        if (text.length() > LONGEST) {
            throw new UnknownFormulaException("longer than a formula may be");
        }
        var formula = new Formula(text);
        var expression = formula.comparison();
        formula.space();
        if (formula.at < text.length()) {
            throw formula.unknown();
        }
        return expression;
    }

    private UnknownFormulaException unknown() {
        return new UnknownFormulaException("not understood from character " + (at + 1) + ": " + text);
    }

    private Expression comparison() throws UnknownFormulaException {
        if (++depth > DEEPEST) {
            throw unknown();
        }
        var left = joined();
        for (var operator = any("<>", "<=", ">=", "=", "<", ">");
                !operator.isEmpty();
                operator = any("<>", "<=", ">=", "=", "<", ">")) {
            left = new Binary(operator, left, joined());
        }
        depth--;
        return left;
    }

    private Expression joined() throws UnknownFormulaException {
        var left = sum();
        while (!any("&").isEmpty()) {
            left = new Binary("&", left, sum());
        }
        return left;
    }

    private Expression sum() throws UnknownFormulaException {
        var left = product();
        for (var operator = any("+", "-"); !operator.isEmpty(); operator = any("+", "-")) {
            left = new Binary(operator, left, product());
        }
        return left;
    }

    private Expression product() throws UnknownFormulaException {
        var left = power();
        for (var operator = any("*", "/"); !operator.isEmpty(); operator = any("*", "/")) {
            left = new Binary(operator, left, power());
        }
        return left;
    }

    private Expression power() throws UnknownFormulaException {
        var left = signed();
        while (!any("^").isEmpty()) {
            left = new Binary("^", left, signed());
        }
        return left;
    }

    private Expression signed() throws UnknownFormulaException {
        var negative = false;
        for (var sign = any("+", "-"); !sign.isEmpty(); sign = any("+", "-")) {
            negative ^= sign.equals("-");
        }
        var of = primary();
        while (!any("%").isEmpty()) {
            of = new Percent(of);
        }
        return negative ? new Negative(of) : of;
    }

    private Expression primary() throws UnknownFormulaException {
        space();
        if (at >= text.length()) {
            throw unknown();
        }
        if (!any("(").isEmpty()) {
            var inner = comparison();
            require(")");
            return inner;
        }
        var c = text.charAt(at);
        if (c == '"') {
            return new Literal(quoted('"'));
        }
        var number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            return new Literal(Double.parseDouble(number.group()));
        }
        if (c == '\'') {
            var sheet = quoted('\'');
            require("!");
            return cells(sheet);
        }
        return word();
    }

    private Expression word() throws UnknownFormulaException {
        var start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.$\\".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        var word = text.substring(start, at);
        if (word.isEmpty()) {
            throw unknown();
        }
        var next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '(') {
            at++;
            return new Call(word.toUpperCase(Locale.ROOT), arguments());
        }
        if (next == '[') {
            return column(word);
        }
        if (next == '!') {
            at++;
            return cells(word);
        }
        var cells = CELLS.matcher(text).region(start, text.length());
        if (cells.lookingAt() && cells.end() >= at) {
            at = cells.end();
            return new Cells(null, plain(cells.group()));
        }
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Literal(true);
            case "FALSE" -> new Literal(false);
            default -> new Name(word);
        };
    }

    private List<Expression> arguments() throws UnknownFormulaException {
        var arguments = new ArrayList<Expression>();
        if (!any(")").isEmpty()) {
            return arguments;
        }
        do {
            arguments.add(comparison());
        } while (!any(",").isEmpty());
        require(")");
        return arguments;
    }

    private Expression cells(String sheet) throws UnknownFormulaException {
        var cells = CELLS.matcher(text).region(at, text.length());
        if (!cells.lookingAt()) {
            throw unknown();
        }
        at = cells.end();
        return new Cells(sheet, plain(cells.group()));
    }

    private static String plain(String area) {
        return area.replace("$", "").toUpperCase(Locale.ROOT);
    }

    /// `t_Threats[State]`, `t_Threats[[#This Row],[State]]`, `t_Threats[@State]`.
    private Expression column(String table) throws UnknownFormulaException {
        at++;
        var thisRow = false;
        if (text.startsWith("[#This Row],", at)) {
            at += "[#This Row],".length();
            thisRow = true;
        } else if (text.startsWith("@", at)) {
            at++;
            thisRow = true;
        }
        var bracketed = text.startsWith("[", at);
        if (bracketed) {
            at++;
        }
        var column = new StringBuilder();
        while (at < text.length() && text.charAt(at) != ']') {
            var c = text.charAt(at++);
            if (c == '\'' && at < text.length()) {
                c = text.charAt(at++);
            } else if (c == '[' || c == '#') {
                throw unknown();
            }
            column.append(c);
        }
        at++;
        if (bracketed) {
            require("]");
        }
        if (at > text.length() || column.isEmpty()) {
            throw unknown();
        }
        return new TableColumn(table, column.toString(), thisRow);
    }

    private String quoted(char mark) throws UnknownFormulaException {
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c != mark) {
                value.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == mark) {
                value.append(c);
                at++;
            } else {
                at++;
                return value.toString();
            }
        }
        throw unknown();
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Takes the first of the marks that stands next; empty where none does.
    private String any(String... marks) {
        space();
        for (var mark : marks) {
            if (text.startsWith(mark, at)) {
                at += mark.length();
                return mark;
            }
        }
        return "";
    }

    private void require(String mark) throws UnknownFormulaException {
        if (any(mark).isEmpty()) {
            throw unknown();
        }
    }
}
