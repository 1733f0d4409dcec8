package dev.merlon.engine.report.workbook.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/// The functions that pages of figures use (ECMA-376 part 1, 18.17.7).
record Functions(Evaluation evaluation) {

    @Nullable
    Object call(String name, List<Expression> arguments) throws UnknownFormulaException {
        return switch (name) {
            case "IF" -> choice(arguments);
            case "IFERROR" -> otherwise(arguments);
            case "AND" -> all(arguments);
            case "OR" -> !none(arguments);
            case "NOT" -> !Evaluation.truth(one(arguments, 0));
            case "SUM" -> total(numbers(arguments));
            case "MIN" -> extreme(arguments, Math::min);
            case "MAX" -> extreme(arguments, Math::max);
            case "AVERAGE" -> average(numbers(arguments));
            case "COUNT" -> (double) numbers(arguments).size();
            case "COUNTA" ->
                (double) flat(arguments).stream().filter(Objects::nonNull).count();
            case "ROWS" -> (double) evaluation.values(argument(arguments, 0)).size();
            case "COUNTIF", "COUNTIFS" -> (double) matching(arguments, 0).size();
            case "SUMIFS" -> sumWhere(argument(arguments, 0), matching(arguments, 1));
            case "SUMIF" -> sumIf(arguments);
            case "SUBTOTAL" -> subtotal(arguments);
            case "ROUND" -> rounded(arguments);
            case "ABS" -> Math.abs(Evaluation.number(one(arguments, 0)));
            case "INT" -> Math.floor(Evaluation.number(one(arguments, 0)));
            case "LEN" -> (double) Evaluation.text(one(arguments, 0)).length();
            case "CONCATENATE" -> joined(arguments);
            case "TODAY" -> evaluation.grid().today();
            default -> throw new UnknownFormulaException("no function " + name);
        };
    }

    private static Expression argument(List<Expression> arguments, int index) throws UnknownFormulaException {
        if (index >= arguments.size()) {
            throw new UnknownFormulaException("too few arguments");
        }
        return arguments.get(index);
    }

    private @Nullable Object one(List<Expression> arguments, int index) throws UnknownFormulaException {
        return evaluation.value(argument(arguments, index));
    }

    private @Nullable Object choice(List<Expression> arguments) throws UnknownFormulaException {
        if (Evaluation.truth(one(arguments, 0))) {
            return one(arguments, 1);
        }
        return arguments.size() > 2 ? one(arguments, 2) : false;
    }

    private @Nullable Object otherwise(List<Expression> arguments) throws UnknownFormulaException {
        try {
            return one(arguments, 0);
        } catch (UnknownFormulaException e) {
            if (Objects.requireNonNullElse(e.getMessage(), "").startsWith("#")) {
                return one(arguments, 1);
            }
            throw e;
        }
    }

    private boolean all(List<Expression> arguments) throws UnknownFormulaException {
        for (var argument : arguments) {
            if (!Evaluation.truth(evaluation.value(argument))) {
                return false;
            }
        }
        return true;
    }

    private boolean none(List<Expression> arguments) throws UnknownFormulaException {
        for (var argument : arguments) {
            if (Evaluation.truth(evaluation.value(argument))) {
                return false;
            }
        }
        return true;
    }

    private List<@Nullable Object> flat(List<Expression> arguments) throws UnknownFormulaException {
        var values = new ArrayList<@Nullable Object>();
        for (var argument : arguments) {
            values.addAll(evaluation.values(argument));
        }
        return values;
    }

    /// Of a block of cells only its numbers count; a text that is written out counts as the number it says.
    private List<Double> numbers(List<Expression> arguments) throws UnknownFormulaException {
        var numbers = new ArrayList<Double>();
        for (var argument : arguments) {
            if (Evaluation.isBlock(argument)) {
                for (var value : evaluation.values(argument)) {
                    if (value instanceof Double number) {
                        numbers.add(number);
                    }
                }
            } else {
                numbers.add(Evaluation.number(evaluation.value(argument)));
            }
        }
        return numbers;
    }

    private static double total(List<Double> numbers) {
        var total = 0.0;
        for (var number : numbers) {
            total += number;
        }
        return total;
    }

    private static double average(List<Double> numbers) throws UnknownFormulaException {
        if (numbers.isEmpty()) {
            throw new UnknownFormulaException("#DIV/0!");
        }
        return total(numbers) / numbers.size();
    }

    private double extreme(List<Expression> arguments, DoubleBinaryOperator better) throws UnknownFormulaException {
        return numbers(arguments).stream()
                .mapToDouble(Double::doubleValue)
                .reduce(better)
                .orElse(0);
    }

    /// @return the rows that meet all pairs of block and criterion
    private List<Integer> matching(List<Expression> arguments, int from) throws UnknownFormulaException {
        if ((arguments.size() - from) % 2 != 0 || arguments.size() == from) {
            throw new UnknownFormulaException("blocks and criteria come in pairs");
        }
        List<Integer> rows = null;
        for (var i = from; i < arguments.size(); i += 2) {
            var values = evaluation.values(arguments.get(i));
            var criterion = Criterion.of(evaluation.value(arguments.get(i + 1)));
            rows = rows == null ? meeting(values, criterion) : meeting(values, criterion, rows);
        }
        return Objects.requireNonNull(rows);
    }

    private static List<Integer> meeting(List<@Nullable Object> values, Criterion criterion) {
        var rows = new ArrayList<Integer>();
        for (var i = 0; i < values.size(); i++) {
            if (criterion.meets(values.get(i))) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static List<Integer> meeting(List<@Nullable Object> values, Criterion criterion, List<Integer> among)
            throws UnknownFormulaException {
        var rows = new ArrayList<Integer>();
        for (var row : among) {
            if (row >= values.size()) {
                throw new UnknownFormulaException("#VALUE!");
            }
            if (criterion.meets(values.get(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private double sumWhere(Expression block, List<Integer> rows) throws UnknownFormulaException {
        var values = evaluation.values(block);
        var total = 0.0;
        for (var row : rows) {
            if (row < values.size() && values.get(row) instanceof Double number) {
                total += number;
            }
        }
        return total;
    }

    private double sumIf(List<Expression> arguments) throws UnknownFormulaException {
        var rows = matching(List.of(argument(arguments, 0), argument(arguments, 1)), 0);
        return sumWhere(arguments.size() > 2 ? arguments.get(2) : arguments.getFirst(), rows);
    }

    /// Nothing is filtered in a book that was just written.
    private Object subtotal(List<Expression> arguments) throws UnknownFormulaException {
        var rest = arguments.subList(1, arguments.size());
        return switch ((int) Evaluation.number(one(arguments, 0)) % 100) {
            case 1 -> average(numbers(rest));
            case 2 -> (double) numbers(rest).size();
            case 3 -> (double) flat(rest).stream().filter(Objects::nonNull).count();
            case 4 -> extreme(rest, Math::max);
            case 5 -> extreme(rest, Math::min);
            case 9 -> total(numbers(rest));
            default -> throw new UnknownFormulaException("this subtotal is not known");
        };
    }

    private double rounded(List<Expression> arguments) throws UnknownFormulaException {
        var number = Evaluation.number(one(arguments, 0));
        var scale = Math.pow(10, Evaluation.number(one(arguments, 1)));
        return Math.signum(number) * Math.floor(Math.abs(number) * scale + 0.5) / scale;
    }

    private String joined(List<Expression> arguments) throws UnknownFormulaException {
        var text = new StringBuilder();
        for (var argument : arguments) {
            text.append(Evaluation.text(evaluation.value(argument)));
        }
        return text.toString();
    }
}
