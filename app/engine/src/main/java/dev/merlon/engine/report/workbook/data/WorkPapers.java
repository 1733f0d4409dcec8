package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Work papers that an auditor fills in: one test per control record that applies, with its population, and a
/// sample that anybody can draw again.
final class WorkPapers {

    static final String TESTS = "Tests";
    static final String SAMPLES = "Test_Samples";

    private static final int ALL_UP_TO = 10;

    private final Snapshot snapshot;
    private final List<Paper> papers = new ArrayList<>();
    private boolean made;

    WorkPapers(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// @param control  null where the library no longer has it
    record Paper(
            String id,
            ControlRecord kept,
            @org.jspecify.annotations.Nullable Control control,
            List<Endpoint> population,
            List<Endpoint> sample) {}

    /// @param number  within its test, from 1
    record Item(Paper paper, int number, Endpoint endpoint) {

        String id() {
            return paper.id() + "/" + number;
        }
    }

    Table<Paper> tests() {
        var about = new Table.About(
                TESTS,
                "Work papers: what to test for each recorded control, on which population, and what came of it",
                "Auditor",
                "One test per control record that applies. The population are the endpoints in its scope. Tinted cells are"
                        + " for you to fill in.",
                "There is nothing to test yet: no control that applies was recorded.");
        return Table.of(about, this::papers, Paper::id)
                .text("test_id", "Test", Paper::id)
                .cell(
                        "control",
                        "Control",
                        p -> Cell.link(
                                p.kept().control(),
                                LibraryTables.CONTROLS,
                                p.kept().control()))
                .cell(
                        "record",
                        "Record",
                        p -> Cell.link(
                                p.kept().id(), RecordTables.STATUS, p.kept().id()))
                .cell("scope", "Scope", p -> RecordTables.scope(p.kept().scope()))
                .text("objective", "Objective", p -> {
                    var control = p.control();
                    return control == null ? "" : control.statement();
                })
                .text("procedure", "Procedure", p -> {
                    var control = p.control();
                    return control == null ? "" : control.verification();
                })
                .choice("method", "Method", "method", _ -> "")
                .input("tester", "Tester", _ -> "")
                .input("date", "Date", Field.Kind.DAY, _ -> Cell.EMPTY)
                .text("population", "Population", _ -> "endpoints in the scope")
                .count("population_size", "Population size", p -> p.population().size())
                .choice(
                        "sampling",
                        "Sample drawn by",
                        "sampling",
                        p -> p.sample().size() == p.population().size() ? "all" : "random")
                .input(
                        "sample_size",
                        "Sample size",
                        Field.Kind.NUMBER,
                        p -> Cell.number(p.sample().size()))
                .input("failed", "Items failed", Field.Kind.NUMBER, _ -> Cell.EMPTY)
                .choice("result", "Result", "result", p -> p.kept().result().word())
                .text("evidence", "Evidence", p -> Phrase.list(p.kept().evidence()))
                .input("conclusion", "Conclusion", _ -> "")
                .input("reviewer", "Reviewer", _ -> "")
                .input("reviewed_on", "Reviewed on", Field.Kind.DAY, _ -> Cell.EMPTY)
                .build();
    }

    Table<Item> samples() {
        var about = new Table.About(
                SAMPLES,
                "The items of each sample, with room for what each attribute showed",
                "Auditor",
                "All endpoints of a scope of up to ten; of a larger one the ten with the smallest SHA-256 of test id, a"
                        + " slash and endpoint id, so that anybody can draw the sample again.",
                "There is no sample: no control that applies was recorded for an endpoint in scope.");
        var table = Table.of(about, this::items, Item::id)
                .text("sample_id", "Sample", Item::id)
                .cell(
                        "test",
                        "Test",
                        i -> Cell.link(i.paper().id(), TESTS, i.paper().id()))
                .cell(
                        "item",
                        "Endpoint",
                        i -> Cell.link(
                                i.endpoint().id().toString(),
                                InventoryTables.ENDPOINTS,
                                i.endpoint().id().toString()))
                .text("method", "Method", i -> i.endpoint().method())
                .text("path", "Path", i -> i.endpoint().path());
        for (var attribute : List.of("A", "B", "C", "D", "E")) {
            table.choice("attribute_" + attribute.toLowerCase(java.util.Locale.ROOT), attribute, "attribute", _ -> "");
        }
        return table.input("note", "Note", _ -> "")
                .input("evidence", "Evidence", _ -> "")
                .build();
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        for (var paper : papers()) {
            for (var endpoint : paper.sample()) {
                items.add(new Item(
                        paper,
                        items.isEmpty() || items.getLast().paper() != paper
                                ? 1
                                : items.getLast().number() + 1,
                        endpoint));
            }
        }
        return items;
    }

    private List<Paper> papers() {
        if (!made) {
            made = true;
            var extents = Extents.of(snapshot);
            for (var kept : snapshot.state().records()) {
                if (kept.applicability() == Applicability.APPLIES) {
                    var population = snapshot.endpoints()
                            .filter(e -> extents.of(kept.scope()).covers(e.id()))
                            .toList();
                    var id = "T-" + kept.id();
                    papers.add(new Paper(
                            id,
                            kept,
                            snapshot.library().control(kept.control()).orElse(null),
                            population,
                            sample(id, population)));
                }
            }
        }
        return papers;
    }

    private static List<Endpoint> sample(String test, List<Endpoint> population) {
        if (population.size() <= ALL_UP_TO) {
            return population;
        }
        return population.stream()
                .sorted(Comparator.comparing(e -> sha256(test + "/" + e.id())))
                .limit(ALL_UP_TO)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
