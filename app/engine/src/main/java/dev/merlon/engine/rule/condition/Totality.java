package dev.merlon.engine.rule.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Refuses what could fail, or run without end, on some endpoint: functions that are not defined for every argument,
/// patterns that are not fixed, loops within loops within loops.
final class Totality {

    private static final Set<String> TOTAL = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_?_:_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "@in",
            "@not_strictly_false",
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "_+_");
    private static final Set<String> JOINING = Set.of("add_list", "add_string");
    private static final int MOST_LOOPS = 2;

    private final CelAbstractSyntaxTree tree;
    private final List<ConditionError> errors = new ArrayList<>();
    private int loops;

    Totality(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    List<ConditionError> errors() {
        return errors;
    }

    void visit(CelExpr expr) {
        switch (expr.getKind()) {
            case CALL -> call(expr);
            case COMPREHENSION -> {
                loops++;
                if (loops > MOST_LOOPS) {
                    refuse(expr, "more than " + MOST_LOOPS + " loops within each other");
                }
                Children.of(expr).forEach(this::visit);
                loops--;
            }
            case MAP, STRUCT -> refuse(expr, "maps and messages are not used in conditions");
            case LIST, SELECT, IDENT, CONSTANT, NOT_SET -> Children.of(expr).forEach(this::visit);
        }
    }

    private void call(CelExpr expr) {
        var function = expr.call().function();
        if (!TOTAL.contains(function) || (function.equals("_+_") && !joins(expr))) {
            refuse(expr, "'" + function.replace("_", "") + "' is not used in conditions, as it may fail");
            return;
        }
        if (function.equals("matches")) {
            pattern(expr.call().args().getLast());
        }
        Children.of(expr).forEach(this::visit);
    }

    private boolean joins(CelExpr expr) {
        return tree.getReference(expr.id())
                .map(r -> JOINING.containsAll(r.overloadIds()))
                .orElse(false);
    }

    private void pattern(CelExpr pattern) {
        if (pattern.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            refuse(pattern, "a pattern has to be a fixed text");
            return;
        }
        try {
            Pattern.compile(pattern.constant().stringValue());
        } catch (PatternSyntaxException e) {
            refuse(pattern, "not a pattern: " + e.getDescription());
        }
    }

    private void refuse(CelExpr expr, String why) {
        var at = tree.getSource()
                .getOffsetLocation(tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0));
        errors.add(new ConditionError(
                at.map(l -> l.getLine()).orElse(1), at.map(l -> l.getColumn()).orElse(0) + 1, why));
    }
}
