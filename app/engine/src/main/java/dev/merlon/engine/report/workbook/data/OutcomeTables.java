package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What rows of Threats and of Findings can show: one row for each rule at each place where it applies.
final class OutcomeTables {

    static final String THREATS = "Threats";
    static final String FINDINGS = "Findings";
    static final String OUTCOMES = "Outcomes";

    private final Snapshot snapshot;
    /// Outcomes with the same verdict share a rating, and so its text.
    private final Map<Rating, String> arithmetic = new IdentityHashMap<>();

    OutcomeTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static String sheetOf(RuleKind kind) {
        return kind == RuleKind.THREAT ? THREATS : FINDINGS;
    }

    Table<Outcome> threats() {
        return table(
                RuleKind.THREAT,
                "What came of threat rules where they apply, with reason, rating, place and decision",
                "No threat applies: no API is in scope yet, or no threat rule concerns the ones that are.");
    }

    Table<Outcome> findings() {
        return table(
                RuleKind.POLICY,
                "What came of policy rules where they apply: criteria, condition, effect and decision",
                "No policy applies: no API is in scope yet, or no policy rule concerns the ones that are.");
    }

    private Table<Outcome> table(RuleKind kind, String purpose, String whyEmpty) {
        var about = new Table.About(
                sheetOf(kind),
                purpose,
                "Architect, auditor",
                "The worst that fires comes first. Counts: yes where it fires and no decision settles it; only those"
                        + " lower the score. Tinted cells are for you to fill in.",
                whyEmpty);
        var table = Table.of(about, () -> rows(kind), Outcome::id);
        identity(table);
        rating(table);
        reasons(table);
        categories(table);
        decision(table);
        place(table);
        return table.build();
    }

    private List<Outcome> rows(RuleKind kind) {
        var order = Comparator.comparing(Outcome::state)
                .thenComparing(Comparator.comparing(Outcome::live).reversed())
                .thenComparing(Comparator.comparingInt((Outcome o) -> o.rating().risk())
                        .reversed())
                .thenComparing(o -> o.rule().id());
        return snapshot.judgement()
                .outcomes()
                .filter(o -> o.rule().kind() == kind && o.state() != OutcomeState.NOT_APPLICABLE)
                .sorted(order)
                .toList();
    }

    private static void identity(Table.Builder<Outcome> table) {
        table.text("id", "Outcome", Outcome::id)
                .text("state", "State", o -> Phrase.mark(o.state()))
                .yesNo("counts", "Counts", Outcome::live)
                .cell(
                        "rule",
                        "Rule",
                        o -> Cell.link(
                                o.rule().id(), LibraryTables.RULES, o.rule().id()))
                .text("title", "What", Outcome::title)
                .cell("api", "API", o -> Cell.link(o.subject().api().name(), InventoryTables.APIS, o.api()))
                .cell("endpoint", "Endpoint", o -> {
                    var endpoint = o.subject().endpoint();
                    return endpoint == null
                            ? Cell.EMPTY
                            : Cell.link(
                                    endpoint.id().key(),
                                    InventoryTables.ENDPOINTS,
                                    endpoint.id().toString());
                })
                .text("method", "Method", o -> {
                    var endpoint = o.subject().endpoint();
                    return endpoint == null ? "" : endpoint.method();
                })
                .text("path", "Path", o -> {
                    var endpoint = o.subject().endpoint();
                    return endpoint == null
                            ? o.atComponent().map(Component::label).orElse("the API as a whole")
                            : endpoint.path();
                });
    }

    private void rating(Table.Builder<Outcome> table) {
        table.text("severity", "Severity", o -> Phrase.mark(o.severity()))
                .count("likelihood", "Likelihood", o -> o.rating().likelihood())
                .count("impact", "Impact", o -> o.rating().impact())
                .count("risk", "Risk", o -> o.rating().risk())
                .number(
                        "residual",
                        "Residual risk",
                        o -> o.residual().map(r -> Cell.number(r.risk())).orElse(Cell.EMPTY))
                .text(
                        "arithmetic",
                        "How it was rated",
                        o -> arithmetic.computeIfAbsent(o.rating(), Phrase::arithmetic));
    }

    private static void reasons(Table.Builder<Outcome> table) {
        table.text("reason", "Reason", Outcome::reason)
                .text(
                        "decided_by",
                        "Facts that decided it",
                        o -> Phrase.list(o.verdict().decidedBy()))
                .text(
                        "unknown",
                        "Facts to ask for",
                        o -> Phrase.list(o.verdict().unknown()))
                .cell("held_by", "Held by", o -> {
                    var records = o.verdict().heldBy();
                    return records.isEmpty()
                            ? Cell.text(o.state() == OutcomeState.HELD ? "what the contract declares" : "")
                            : Cell.link(Phrase.list(records), RecordTables.STATUS, records.getFirst());
                })
                .cell("controls", "Controls that hold it", o -> {
                    var controls = o.rule().heldBy();
                    return controls.isEmpty()
                            ? Cell.EMPTY
                            : Cell.link(Phrase.list(controls), LibraryTables.CONTROLS, controls.getFirst());
                })
                .cell(
                        "proven",
                        "Proven",
                        o -> o.state() == OutcomeState.HELD
                                ? Cell.yesNo(o.verdict().proven())
                                : Cell.EMPTY)
                .text("recommendation", "Recommendation", o -> o.rule().mitigation());
    }

    private static void categories(Table.Builder<Outcome> table) {
        table.text("stride", "STRIDE", o -> Phrase.list(o.rule().categories().stride()))
                .text(
                        "owasp_api",
                        "OWASP API 2023",
                        o -> Phrase.list(o.rule().categories().owaspApi()))
                .text(
                        "linddun",
                        "LINDDUN",
                        o -> Phrase.list(o.rule().categories().linddun()))
                .text("cwe", "CWE", o -> Phrase.cwe(o.rule().categories().cwe()))
                .text("capec", "CAPEC", o -> Phrase.list(o.rule().categories().capec()));
    }

    private static void decision(Table.Builder<Outcome> table) {
        table.choice(
                        "decision",
                        "Decision",
                        "decision",
                        o -> standing(o).map(d -> d.decided().word()).orElse(""))
                .input(
                        "decision_reason",
                        "Decision's reason",
                        o -> standing(o).map(Decision::reason).orElse(""))
                .input("decision_until", "Until", Field.Kind.DAY, o -> decided(o, d -> Cell.day(d.until())))
                .text(
                        "decision_who",
                        "Decided by",
                        o -> standing(o).map(Decision::who).orElse(""))
                .moment("decision_at", "Decided at", o -> decided(o, d -> Cell.moment(d.at())))
                .cell(
                        "decision_from",
                        "Decided for",
                        o -> o.determination()
                                .map(d -> from(Phrase.decidedBy(d)))
                                .orElse(Cell.EMPTY))
                .text("decision_force", "Decision counts", OutcomeTables::force);
    }

    /// An exception has its own row; a scope is named.
    private static Cell from(String source) {
        return Cell.link(source, RecordTables.EXCEPTIONS, source);
    }

    /// Whether the decision still counts, in a word.
    private static String force(Outcome outcome) {
        if (outcome.decided().isPresent()) {
            return "stands";
        }
        return outcome.toConfirm().isPresent() ? "to confirm" : outcome.ended().isPresent() ? "ended" : "";
    }

    private static Optional<Decision> standing(Outcome outcome) {
        return outcome.decided().or(outcome::toConfirm).or(outcome::ended);
    }

    private static Cell decided(Outcome outcome, Function<Decision, Cell> field) {
        return standing(outcome).map(field).orElse(Cell.EMPTY);
    }

    private static void place(Table.Builder<Outcome> table) {
        table.text("file", "File", o -> o.place().file())
                .number(
                        "line",
                        "Line",
                        o -> o.place().line() == 0
                                ? Cell.EMPTY
                                : Cell.number(o.place().line()))
                .number(
                        "column",
                        "Column",
                        o -> o.place().column() == 0
                                ? Cell.EMPTY
                                : Cell.number(o.place().column()))
                .text("pointer", "Place in the contract", o -> o.place().pointer());
    }
}
