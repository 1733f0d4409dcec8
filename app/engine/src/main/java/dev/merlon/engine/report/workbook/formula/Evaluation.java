package dev.merlon.engine.report.workbook.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Works out one formula.
///
/// @param grid  what it refers to
public record Evaluation(Grid grid) {

    /// @return a number, a text, a truth, or null for an empty cell
    /// @throws UnknownFormulaException where it uses what is not known here, or comes to an error
    public @Nullable Object value(Expression expression) throws UnknownFormulaException {
        return switch (expression) {
            case Expression.Literal(var value) -> value;
            case Expression.Negative(var of) -> -number(value(of));
            case Expression.Percent(var of) -> number(value(of)) / 100;
            case Expression.Binary(var operator, var left, var right) -> binary(operator, value(left), value(right));
            case Expression.Call(var name, var arguments) -> new Functions(this).call(name, arguments);
            case Expression.TableColumn(var table, var column, var thisRow)
            when thisRow -> grid.ofThisRow(table, column);
            case Expression.TableColumn _, Expression.Cells _, Expression.Name _ -> single(values(expression));
        };
    }

    /// All values of an argument that may be a block of cells.
    List<@Nullable Object> values(Expression expression) throws UnknownFormulaException {
        return switch (expression) {
            case Expression.Cells(var sheet, var area) -> grid.cells(sheet, area);
            case Expression.TableColumn(var table, var column, var thisRow) when !thisRow -> grid.column(table, column);
            case Expression.Name(var name) -> grid.named(name);
            default -> {
                var one = new ArrayList<@Nullable Object>(1);
                one.add(value(expression));
                yield one;
            }
        };
    }

    static boolean isBlock(Expression expression) {
        return expression instanceof Expression.Cells
                || expression instanceof Expression.Name
                || expression instanceof Expression.TableColumn(var _, var _, var thisRow) && !thisRow;
    }

    private static @Nullable Object single(List<@Nullable Object> values) throws UnknownFormulaException {
        if (values.size() != 1) {
            throw new UnknownFormulaException("a block of cells where one is meant");
        }
        return values.getFirst();
    }

    private static Object binary(String operator, @Nullable Object left, @Nullable Object right)
            throws UnknownFormulaException {
        return switch (operator) {
            case "+" -> number(left) + number(right);
            case "-" -> number(left) - number(right);
            case "*" -> number(left) * number(right);
            case "/" -> quotient(number(left), number(right));
            case "^" -> Math.pow(number(left), number(right));
            case "&" -> text(left) + text(right);
            case "=" -> compared(left, right) == 0;
            case "<>" -> compared(left, right) != 0;
            case "<" -> compared(left, right) < 0;
            case "<=" -> compared(left, right) <= 0;
            case ">" -> compared(left, right) > 0;
            case ">=" -> compared(left, right) >= 0;
            default -> throw new UnknownFormulaException("no operator " + operator);
        };
    }

    private static double quotient(double left, double right) throws UnknownFormulaException {
        if (right == 0) {
            throw new UnknownFormulaException("#DIV/0!");
        }
        return left / right;
    }

    /// Numbers come before texts, texts before truths; an empty cell is like the other's nothing.
    private static int compared(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Boolean || right instanceof Boolean) {
            return rank(left) == rank(right)
                    ? Boolean.compare(left == Boolean.TRUE, right == Boolean.TRUE)
                    : Integer.compare(rank(left), rank(right));
        }
        if (left instanceof String || right instanceof String) {
            if (left instanceof Double || right instanceof Double) {
                return Integer.compare(rank(left), rank(right));
            }
            return text(left).toLowerCase(Locale.ROOT).compareTo(text(right).toLowerCase(Locale.ROOT));
        }
        return Double.compare(left == null ? 0 : (Double) left, right == null ? 0 : (Double) right);
    }

    private static int rank(@Nullable Object value) {
        return value instanceof Boolean ? 2 : value instanceof String ? 1 : 0;
    }

    static double number(@Nullable Object value) throws UnknownFormulaException {
        return switch (value) {
            case null -> 0;
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            default -> {
                try {
                    yield Double.parseDouble(value.toString().strip());
                } catch (NumberFormatException _) {
                    throw new UnknownFormulaException("#VALUE!");
                }
            }
        };
    }

    static boolean truth(@Nullable Object value) throws UnknownFormulaException {
        return value instanceof Boolean truth ? truth : number(value) != 0;
    }

    /// As Excel joins it: whole numbers without a point.
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            default -> value.toString();
        };
    }
}
