package dev.merlon.engine.rule.condition;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.stream.Stream;

/// The expressions directly within one, in the order of the text.
final class Children {

    private Children() {}

    static List<CelExpr> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case CALL ->
                Stream.concat(expr.call().target().stream(), expr.call().args().stream())
                        .toList();
            case LIST -> expr.list().elements();
            case SELECT -> List.of(expr.select().operand());
            case COMPREHENSION -> {
                var loop = expr.comprehension();
                yield List.of(loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result());
            }
            case MAP ->
                expr.map().entries().stream()
                        .flatMap(e -> Stream.of(e.key(), e.value()))
                        .toList();
            case STRUCT -> expr.struct().entries().stream().map(e -> e.value()).toList();
            case NOT_SET, CONSTANT, IDENT -> List.of();
        };
    }
}
