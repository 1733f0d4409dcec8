package dev.merlon.engine.rule.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.merlon.engine.model.fact.FactCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the facts that an expression refers to, in the order of its text.
final class Readings {

    private final CelAbstractSyntaxTree tree;
    private final FactCatalogue catalogue;
    private final Map<Integer, Boolean> sizeOnly = new LinkedHashMap<>();

    Readings(CelAbstractSyntaxTree tree, FactCatalogue catalogue) {
        this.tree = tree;
        this.catalogue = catalogue;
    }

    List<Reading> of(CelExpr expr) {
        visit(expr);
        return sizeOnly.entrySet().stream()
                .map(e -> new Reading(e.getKey(), e.getValue()))
                .toList();
    }

    private void visit(CelExpr expr) {
        var fact = fact(expr);
        if (fact.isPresent()) {
            sizeOnly.put(fact.get(), false);
            return;
        }
        var sized = sizedFact(expr);
        if (sized.isPresent()) {
            sizeOnly.putIfAbsent(sized.get(), true);
            return;
        }
        Children.of(expr).forEach(this::visit);
    }

    private Optional<Integer> fact(CelExpr expr) {
        return tree.getReference(expr.id())
                .filter(r -> r.overloadIds().isEmpty())
                .map(CelReference::name)
                .filter(name -> catalogue.find(name).isPresent())
                .map(catalogue::index);
    }

    /// The fact in `fact.size()`, `size(fact)`.
    private Optional<Integer> sizedFact(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL
                || !expr.call().function().equals("size")) {
            return Optional.empty();
        }
        var call = expr.call();
        return fact(call.target().orElseGet(() -> call.args().getFirst()));
    }
}
