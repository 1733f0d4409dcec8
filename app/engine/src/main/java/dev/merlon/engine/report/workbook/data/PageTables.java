package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.posture.Gain;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Small tables for pages: what to fix first, the six principles, the list of contents, and what a workbook says of
/// itself to whoever reads it back.
final class PageTables {

    static final String FIX_FIRST = "Fix_First";
    static final String PRINCIPLES = "Principles";
    static final String SEVERITIES = "Severities";
    static final String CONTENTS = "Contents";
    static final String META = "Meta";

    /// Raised where a workbook is read back in another way than before.
    static final int FORMAT = 1;

    private PageTables() {}

    static Table<Gain> fixFirst(Snapshot snapshot) {
        var about = new Table.About(
                FIX_FIRST,
                "What to fix first: where one change raises the posture most",
                "Management, architect",
                "Points are what the posture gains where it is fixed everywhere.",
                "Nothing fires.");
        return Table.of(about, () -> snapshot.posture().fixFirst(), (Gain g) -> g.rule())
                .text("what", "What", Gain::title)
                .cell("rule", "Rule", g -> Cell.link(g.rule(), LibraryTables.RULES, g.rule()))
                .text("severity", "Severity", g -> Phrase.mark(g.severity()))
                .count("endpoints", "Endpoints", Gain::endpoints)
                .count("apis", "APIs", Gain::apis)
                .count("points", "Points", Gain::points)
                .build();
    }

    static Table<Severity> severities(Snapshot snapshot) {
        var about = new Table.About(
                SEVERITIES, "What fires, by severity", "Management", "What a decision settles is not counted.", "");
        return Table.of(about, () -> List.of(Severity.values()).reversed(), (Severity s) -> s.name())
                .text("severity", "Severity", Phrase::mark)
                .count("threats", "Threats", s -> live(snapshot, s, RuleKind.THREAT))
                .count("findings", "Findings", s -> live(snapshot, s, RuleKind.POLICY))
                .count(
                        "together",
                        "Together",
                        s -> live(snapshot, s, RuleKind.THREAT) + live(snapshot, s, RuleKind.POLICY))
                .build();
    }

    private static long live(Snapshot snapshot, Severity severity, RuleKind kind) {
        return snapshot.judgement()
                .live()
                .filter(o -> o.severity() == severity && o.rule().kind() == kind)
                .count();
    }

    static Table<Principle> principles(Snapshot snapshot) {
        var about = new Table.About(
                PRINCIPLES, "The posture by principle", "Management", "The points add up to the posture.", "");
        return Table.of(about, () -> List.of(Principle.values()), (Principle p) -> p.name())
                .text("principle", "Principle", Phrase::principle)
                .count("score", "Score", p -> score(snapshot, p))
                .count("weight", "Weight", p -> p.weight() / 100.0)
                .count("points", "Points", p -> score(snapshot, p) * p.weight() / 100.0)
                .build();
    }

    static double score(Snapshot snapshot, Principle principle) {
        var score = snapshot.posture().byPrinciple().get(principle);
        return score == null ? 0 : score.value();
    }

    static Table<Content.SheetInfo> contents(
            List<Content.SheetInfo> sheets, Function<String, java.util.Optional<Table.About>> about) {
        var own = new Table.About(CONTENTS, "What stands on which sheet, and for whom", "Everybody", "", "");
        return Table.of(own, () -> sheets, Content.SheetInfo::name)
                .cell("sheet", "Sheet", s -> new Cell.Text(s.name(), new Cell.Link(Content.SHEET, s.name())))
                .text(
                        "purpose",
                        "What it holds",
                        s -> page(s.name())
                                .map(List::getFirst)
                                .or(() -> about.apply(s.table()).map(Table.About::purpose))
                                .orElse(""))
                .number(
                        "rows",
                        "Rows",
                        s -> s.table().isEmpty() || page(s.name()).isPresent() ? Cell.EMPTY : Cell.number(s.rows()))
                .text(
                        "audience",
                        "For",
                        s -> page(s.name())
                                .map(List::getLast)
                                .or(() -> about.apply(s.table()).map(Table.About::audience))
                                .orElse(""))
                .build();
    }

    private static java.util.Optional<List<String>> page(String name) {
        return java.util.Optional.ofNullable(PAGES.get(name));
    }

    /// What is said of pages, which are more than a table: purpose and audience.
    private static final Map<String, List<String>> PAGES = Map.of(
            "Cover", List.of("Scope, period, versions, who prepared, reviewed and approved it", "Everybody"),
            "Dashboard", List.of("The posture on one page, with formulas over the tables", "Management, architect"),
            "ReadMe",
                    List.of(
                            "Words and shapes, how the score is made, how to fill it in and give it back",
                            "Everybody"));

    static Table<Map.Entry<String, String>> meta(Snapshot snapshot) {
        var about = new Table.About(META, "What this workbook is, for Merlon", "Merlon", "", "");
        return Table.of(
                        about,
                        () -> List.of(
                                Map.entry("format", Integer.toString(FORMAT)),
                                Map.entry("workspace", snapshot.state().name()),
                                Map.entry("written_at", snapshot.at().toString()),
                                Map.entry("journal", Long.toString(lastEntry(snapshot))),
                                Map.entry("origin", origin(snapshot)),
                                Map.entry("tool", Tool.MERLON.toString())),
                        (Map.Entry<String, String> e) -> e.getKey())
                .text("key", "Key", Map.Entry::getKey)
                .text("value", "Value", Map.Entry::getValue)
                .build();
    }

    /// The moment of the oldest entry of the journal, by which two workspaces of one name are told apart; empty
    /// where there is none.
    public static String origin(Snapshot snapshot) {
        return snapshot.journal().isEmpty()
                ? ""
                : snapshot.journal().getLast().at().toString();
    }

    /// The number of the newest entry of the journal; 0 where there is none.
    private static long lastEntry(Snapshot snapshot) {
        return snapshot.journal().isEmpty() ? 0 : snapshot.journal().getFirst().number();
    }
}
