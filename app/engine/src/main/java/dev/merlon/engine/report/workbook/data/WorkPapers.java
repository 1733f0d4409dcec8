package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.ControlTest;
import dev.merlon.engine.model.control.SampleItem;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            @Nullable Control control,
            List<Endpoint> population,
            List<Endpoint> sample,
            ControlTest test) {

        /// As large as was written down, else as proposed.
        int sampleSize() {
            var size = test.sampleSize();
            return size == null ? sample.size() : size;
        }

        String sampling() {
            return !test.sampling().isEmpty() ? test.sampling() : sample.size() == population.size() ? "all" : "random";
        }

        String result() {
            var result = test.result();
            return result == null ? "" : result.word();
        }

        Cell failed() {
            var failed = test.failed();
            return failed == null ? Cell.EMPTY : Cell.number(failed);
        }
    }

    /// @param number  within its test, from 1
    record Item(Paper paper, int number, Endpoint endpoint, SampleItem seen) {

        String label() {
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
                .choice("method", "Method", "method", p -> p.test().method())
                .input("tester", "Tester", p -> p.test().tester())
                .input("date", "Date", Field.Kind.DAY, p -> Cell.day(p.test().date()))
                .text("population", "Population", _ -> "endpoints in the scope")
                .count("population_size", "Population size", p -> p.population().size())
                .choice("sampling", "Sample drawn by", "sampling", Paper::sampling)
                .input("sample_size", "Sample size", Field.Kind.NUMBER, p -> Cell.number(p.sampleSize()))
                .input("failed", "Items failed", Field.Kind.NUMBER, Paper::failed)
                .choice("result", "Result", "result", Paper::result)
                .text("evidence", "Evidence", p -> Phrase.list(p.kept().evidence()))
                .input("conclusion", "Conclusion", p -> p.test().conclusion())
                .input("reviewer", "Reviewer", p -> p.test().reviewer())
                .input(
                        "reviewed_on",
                        "Reviewed on",
                        Field.Kind.DAY,
                        p -> Cell.day(p.test().reviewedOn()))
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
        var table = Table.of(about, this::items, (Item i) -> i.seen().id())
                .text("sample_id", "Sample", Item::label)
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
        for (var i = 0; i < SampleItem.ATTRIBUTES; i++) {
            var index = i;
            table.choice(
                    "attribute_" + (char) ('a' + i),
                    String.valueOf((char) ('A' + i)),
                    "attribute",
                    item -> item.seen().attributes().get(index));
        }
        return table.input("note", "Note", i -> i.seen().note())
                .input("evidence", "Evidence", i -> i.seen().evidence())
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
                        endpoint,
                        seen(paper, endpoint)));
            }
        }
        return items;
    }

    private SampleItem seen(Paper paper, Endpoint endpoint) {
        return snapshot.state()
                .entity(EntityKind.SAMPLE_ITEM, SampleItem.idOf(paper.id(), endpoint.id()))
                .map(SampleItem.class::cast)
                .orElseGet(() -> SampleItem.blank(paper.id(), endpoint.id()));
    }

    private ControlTest test(String id) {
        return snapshot.state()
                .entity(EntityKind.CONTROL_TEST, id)
                .map(ControlTest.class::cast)
                .orElseGet(() -> ControlTest.blank(id));
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
                    var id = ControlTest.idOf(kept.id());
                    papers.add(new Paper(
                            id,
                            kept,
                            snapshot.library().control(kept.control()).orElse(null),
                            population,
                            sample(id, population),
                            test(id)));
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
