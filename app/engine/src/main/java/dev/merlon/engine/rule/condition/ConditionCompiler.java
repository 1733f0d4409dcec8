package dev.merlon.engine.rule.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactType;
import java.util.ArrayList;
import java.util.List;

/// Compiles conditions in Google's Common Expression Language, each fact a typed variable. Thread-safe.
///
/// Only functions that give a result for every argument are let in (no index, no division, no conversion), so that a
/// condition that compiles never fails at an endpoint.
public final class ConditionCompiler {

    private static final int LONGEST = 2_100;

    private final FactCatalogue catalogue;
    private final FactNames names;
    private final CelCompiler single;
    private final CelCompiler many;
    private final CelRuntime runtime;

    public ConditionCompiler(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new FactNames(catalogue);
        single = compiler(LONGEST, SimpleType.BOOL);
        many = compiler(Integer.MAX_VALUE, ListType.create(SimpleType.BOOL));
        runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(options(LONGEST))
                .build();
    }

    private static CelOptions options(int longest) {
        return CelOptions.current()
                .enableUnknownTracking(true)
                .enableHeterogeneousNumericComparisons(true)
                .populateMacroCalls(true)
                .maxExpressionCodePointSize(longest)
                .build();
    }

    private CelCompiler compiler(int longest, CelType result) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options(longest))
                .setStandardMacros(
                        CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.FILTER, CelStandardMacro.MAP)
                .setResultType(result);
        catalogue.definitions().forEach(d -> builder.addVar(d.name(), type(d.type())));
        return builder.build();
    }

    private static CelType type(FactType type) {
        return switch (type) {
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            case STRING -> SimpleType.STRING;
            case STRINGS -> ListType.create(SimpleType.STRING);
        };
    }

    /// @throws ConditionException where it is no condition, with every place
    public Condition compile(String text) throws ConditionException {
        var tree = checked(single, text);
        return condition(tree.getExpr(), tree);
    }

    /// Compiles many conditions in a third of the time: the checker sets all facts up anew for each expression,
    /// so they are checked as the items of one list.
    ///
    /// @throws ConditionException where one of them does not compile; which one and where is told by [#compile]
    public List<Condition> compileAll(List<String> texts) throws ConditionException {
        var tree = checked(many, "[" + String.join(",\n", texts) + "]");
        var items = tree.getExpr().list().elements();
        if (items.size() != texts.size()) {
            throw new ConditionException(List.of(new ConditionError(1, 1, "more or fewer conditions than given")));
        }
        var conditions = new ArrayList<Condition>();
        for (var item : items) {
            conditions.add(condition(item, tree));
        }
        return conditions;
    }

    private Condition condition(CelExpr expr, CelAbstractSyntaxTree tree) throws ConditionException {
        var totality = new Totality(tree);
        totality.visit(expr);
        if (!totality.errors().isEmpty()) {
            throw new ConditionException(totality.errors());
        }
        var terms = new ArrayList<Term>();
        collect(expr, tree, terms);
        return new Condition(terms);
    }

    private CelAbstractSyntaxTree checked(CelCompiler compiler, String text) throws ConditionException {
        CelValidationResult result = compiler.compile(text);
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            var lines = text.lines().toList();
            throw new ConditionException(
                    e.getErrors().stream().map(issue -> error(issue, lines)).toList());
        }
    }

    /// CEL counts columns from 0. Of a misspelt fact it only says that its first part is undeclared.
    private ConditionError error(CelIssue issue, List<String> lines) {
        var line = Math.max(1, issue.getSourceLocation().getLine());
        var column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        var message = issue.getMessage().startsWith("undeclared reference") && line <= lines.size()
                ? names.complaint(lines.get(line - 1), column).orElse(issue.getMessage())
                : issue.getMessage();
        return new ConditionError(line, column, message);
    }

    private void collect(CelExpr expr, CelAbstractSyntaxTree tree, List<Term> terms) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals("_&&_")) {
            expr.call().args().forEach(part -> collect(part, tree, terms));
        } else {
            terms.add(term(expr, tree));
        }
    }

    private Term.Alternatives alternatives(CelExpr expr, CelAbstractSyntaxTree tree) {
        var kind = kind(expr);
        return new Term.Alternatives(
                kind,
                kind == Part.Kind.WHOLE
                        ? List.of()
                        : expr.call().args().stream()
                                .map(piece -> part(piece, tree))
                                .toList());
    }

    private Part part(CelExpr expr, CelAbstractSyntaxTree tree) {
        var term = term(expr, tree);
        return new Part(term.parts().kind(), term.parts().pieces(), term);
    }

    private static Part.Kind kind(CelExpr expr) {
        return switch (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                ? expr.call().function()
                : "") {
            case "_||_" -> Part.Kind.ANY;
            case "_&&_" -> Part.Kind.ALL;
            case "_?_:_" -> Part.Kind.CHOICE;
            default -> Part.Kind.WHOLE;
        };
    }

    private Term term(CelExpr expr, CelAbstractSyntaxTree tree) {
        var part =
                CelAbstractSyntaxTree.newCheckedAst(expr, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
        CelUnparser unparser = CelUnparserFactory.newUnparser();
        try {
            return new Term(
                    unparser.unparse(part),
                    new Readings(tree, catalogue).of(expr),
                    runtime.createProgram(part),
                    catalogue,
                    alternatives(expr, tree));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked condition makes no program", e);
        }
    }
}
