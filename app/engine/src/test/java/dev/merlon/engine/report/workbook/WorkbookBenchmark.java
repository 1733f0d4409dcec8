package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.workbook.xlsx.Filling;
import dev.merlon.engine.report.workbook.xlsx.Rows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Workbooks beside fastexcel, the fastest writer for Java, which writes the same cells in one style: the
/// effective status of 100 controls at 20,000 endpoints as a matrix, and the same as two million rows. The
/// ratio of the two times is the figure; the goal is below 2, in less than 500 MB (run with `-Xmx500m`).
public final class WorkbookBenchmark {

    private static final int CONTROLS = 100;
    private static final int ENDPOINTS = Integer.getInteger("endpoints", 20_000);
    private static final int ROUNDS = 3;

    private final Path folder;

    private WorkbookBenchmark(Path folder) {
        this.folder = folder;
    }

    static void main() throws IOException {
        var folder = Files.createTempDirectory("merlon-bench");
        try {
            new WorkbookBenchmark(folder).run();
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run() throws IOException {
        var snapshot = SnapshotFixture.large(ENDPOINTS, 1);
        compare("matrix", ENDPOINTS + " × " + CONTROLS, new Matrix(snapshot));
        compare("rows", ENDPOINTS * CONTROLS + " rows × 8", new Status(snapshot));
        System.out.printf(
                Locale.ROOT,
                "most memory after a collection was %,d MB, of at most %,d MB%n",
                used() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        usual();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void usual() throws IOException {
        var snapshot = withRecords(SnapshotFixture.large(500, 160));
        var start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("usual.xlsx")))) {
            WorkbookReport.builtIn("workbook").render(snapshot, out, Job.unwatched());
        }
        System.out.printf(Locale.ROOT, "full audit workbook, 500 endpoints × 160 rules: %.2f s%n", since(start));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// The cells of a sheet, told row by row.
    private interface Cells extends Rows {

        List<String> headers();

        String at(int row, int column);
    }

    private void compare(String name, String size, Cells cells) throws IOException {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            ours.add(ours(name, cells));
            theirs.add(theirs(cells));
        }
        var best = ours.stream().min(Double::compare).orElseThrow();
        var other = theirs.stream().min(Double::compare).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%s, %s: Merlon %.2f s (%,d kB), fastexcel %.2f s (%,d kB), ratio %.2f%n",
                name,
                size,
                best,
                Files.size(folder.resolve("ours.xlsx")) >> 10,
                other,
                Files.size(folder.resolve("theirs.xlsx")) >> 10,
                best / other);
    }

    private double ours(String name, Cells cells) throws IOException {
        var template = BenchmarkTemplate.of("t_" + name, cells.headers());
        var start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("ours.xlsx")), 1 << 16)) {
            Filling.of(new java.io.ByteArrayInputStream(template))
                    .fill(new BenchmarkTemplate.OneTable(name, cells), out, Job.unwatched());
        }
        return since(start);
    }

    private double theirs(Cells cells) throws IOException {
        var start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("theirs.xlsx")), 1 << 16);
                var book = new Workbook(out, "fastexcel", "1.0")) {
            var columns = cells.headers().size();
            for (var from = 0; from < cells.size(); from += 1_048_570) {
                var sheet = book.newWorksheet("Sheet " + from);
                var to = Math.min(cells.size(), from + 1_048_570);
                for (var column = 0; column < columns; column++) {
                    sheet.value(0, column, cells.headers().get(column));
                }
                for (var row = from; row < to; row++) {
                    row(sheet, row - from + 1, cells, row, columns);
                }
                sheet.finish();
            }
        }
        return since(start);
    }

    private static void row(Worksheet sheet, int at, Cells cells, int row, int columns) throws IOException {
        for (var column = 0; column < columns; column++) {
            var text = cells.at(row, column);
            if (!text.isEmpty()) {
                sheet.value(at, column, text);
            }
        }
        if (at % 1_000 == 0) {
            sheet.flush();
        }
    }

    private static final List<String> WORDS =
            List.of("✓ proven", "✓ in place", "◆ partly", "▲ not met", "○ planned", "– n/a");

    private static String word(int row, int control) {
        return WORDS.get((row * 31 + control * 7) % WORDS.size());
    }

    private static List<EndpointId> endpoints(Snapshot snapshot) {
        return snapshot.endpoints().map(e -> e.id()).toList();
    }

    private record Matrix(List<String> endpoints) implements Cells {

        Matrix(Snapshot snapshot) {
            this(WorkbookBenchmark.endpoints(snapshot).stream()
                    .map(EndpointId::toString)
                    .toList());
        }

        @Override
        public List<String> headers() {
            var headers = new ArrayList<>(List.of("Endpoint"));
            for (var i = 0; i < CONTROLS; i++) {
                headers.add("APC-" + i);
            }
            return headers;
        }

        @Override
        public String at(int row, int column) {
            return column == 0 ? endpoints.get(row) : word(row, column);
        }

        @Override
        public int size() {
            return endpoints.size();
        }

        @Override
        public java.util.Optional<Column> column(String header) {
            return BenchmarkTemplate.column(headers(), header, this::at);
        }

        @Override
        public java.util.Optional<Spread> spread(String header) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.OptionalInt find(String key) {
            return java.util.OptionalInt.empty();
        }

        @Override
        public String note() {
            return "";
        }
    }

    private record Status(List<String> endpoints) implements Cells {

        Status(Snapshot snapshot) {
            this(WorkbookBenchmark.endpoints(snapshot).stream()
                    .map(EndpointId::toString)
                    .toList());
        }

        @Override
        public List<String> headers() {
            return List.of("Status id", "Control", "Scope", "Applicability", "Status", "Result", "Owner", "Note");
        }

        @Override
        public String at(int row, int column) {
            var endpoint = endpoints.get(row / CONTROLS);
            var control = row % CONTROLS;
            return switch (column) {
                case 0 -> "APC-" + control + "@endpoint:" + endpoint;
                case 1 -> "APC-" + control;
                case 2 -> endpoint;
                case 3 -> "applies";
                case 4 -> "in place";
                case 5 -> word(row / CONTROLS, control);
                case 6 -> "Payments squad";
                default -> "";
            };
        }

        @Override
        public int size() {
            return endpoints.size() * CONTROLS;
        }

        @Override
        public java.util.Optional<Column> column(String header) {
            return BenchmarkTemplate.column(headers(), header, this::at);
        }

        @Override
        public java.util.Optional<Spread> spread(String header) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.OptionalInt find(String key) {
            return java.util.OptionalInt.empty();
        }

        @Override
        public String note() {
            return "";
        }
    }

    /// A hundred records for the usual workspace.
    private static Snapshot withRecords(Snapshot snapshot) {
        var edits = new ArrayList<Edit>();
        for (var endpoint : endpoints(snapshot).subList(0, 100)) {
            Entity kept = ControlRecord.declared(
                    "APC-AZN-01", new Scope.OfEndpoint(endpoint), WorkStatus.IN_PLACE, "Payments squad", "");
            edits.add(Edit.put(null, kept));
        }
        return new Snapshot(
                snapshot.state().with(edits),
                snapshot.apis(),
                snapshot.judgement(),
                snapshot.posture(),
                snapshot.library(),
                snapshot.journal(),
                snapshot.at());
    }
}
