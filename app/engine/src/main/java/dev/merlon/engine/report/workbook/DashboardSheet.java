package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Charts;
import dev.merlon.engine.report.workbook.xlsx.Grid;
import dev.merlon.engine.report.workbook.xlsx.Paper;
import dev.merlon.engine.report.workbook.xlsx.Sheet;
import dev.merlon.engine.report.workbook.xlsx.SheetOut;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// The posture on one page: four figures, two charts, and the tables that they draw.
record DashboardSheet(String name, Snapshot snapshot, Figures figures, Register register) implements Sheet {

    private static final int LEFT = 1;
    private static final int RIGHT = 7;
    private static final int TABLES = 9;
    private static final int CHARTS = 19;
    private static final int CHART_ROWS = 14;
    private static final int LOWER = CHARTS + CHART_ROWS + 2;
    private static final int GAINS = LOWER + 10;
    private static final List<Severity> SEVERITIES = List.of(Severity.values()).reversed();
    private static final int MOST_GAINS = 10;
    private static final int PRINCIPLE_WIDTH = 26;

    @Override
    public void shape(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 3 * 256);
        for (var column = LEFT; column <= RIGHT + 5; column++) {
            sheet.setColumnWidth(column, 14 * 256);
        }
        sheet.setColumnWidth(LEFT + 5, 4 * 256);
        sheet.setColumnWidth(RIGHT, PRINCIPLE_WIDTH * 256);
        sheet.setDisplayGridlines(false);
        Paper.landscape(sheet, snapshot.state().name(), true);
        var live = SEVERITIES.stream()
                .map(s -> (double) figures.count(o -> o.live() && o.severity() == s))
                .toArray(Double[]::new);
        new Charts(sheet)
                .severities(
                        new Charts.Frame(LEFT, CHARTS - 1, LEFT + 5, CHARTS - 1 + CHART_ROWS),
                        SEVERITIES.stream().map(Phrase::mark).toArray(String[]::new),
                        range(LEFT, SEVERITIES.size()),
                        live,
                        range(LEFT + 3, SEVERITIES.size()));
        new Charts(sheet)
                .principles(
                        new Charts.Frame(RIGHT, CHARTS - 1, RIGHT + 5, CHARTS - 1 + CHART_ROWS),
                        List.of(Principle.values()).stream()
                                .map(Phrase::principle)
                                .toArray(String[]::new),
                        range(RIGHT, Principle.values().length),
                        List.of(Principle.values()).stream().map(this::score).toArray(Double[]::new),
                        range(RIGHT + 1, Principle.values().length));
    }

    private String range(int column, int rows) {
        var letter = new StringBuilder();
        SheetOut.appendName(letter, column);
        return "'" + name + "'!$" + letter + "$" + (TABLES + 2) + ":$" + letter + "$" + (TABLES + 1 + rows);
    }

    private double score(Principle principle) {
        var score = snapshot.posture().byPrinciple().get(principle);
        return score == null ? 0 : score.value();
    }

    @Override
    public void write(SheetOut out, Job job) throws IOException {
        var grid = new Grid();
        grid.height(2, 26);
        grid.put(2, LEFT, Cell.text(snapshot.state().name() + ", API security posture", Tone.TITLE));
        grid.put(3, LEFT, Cell.text("as of " + Phrase.moment(snapshot.at()), Tone.NOTE));
        tiles(grid);
        severities(grid);
        principles(grid);
        states(grid);
        gains(grid);
        controls(grid);
        grid.writeTo(out);
    }

    private void tiles(Grid grid) {
        var sum = principleTotal();
        tile(grid, LEFT, 1, "Posture", sum, "of 100, higher is better");
        tile(
                grid,
                LEFT + 2,
                2,
                "Endpoints",
                figures.endpoints(Tone.TILE_FIGURE),
                "in " + Phrase.count(snapshot.apis().size(), "API"));
        var critical = figures.count(
                o -> o.live() && o.severity() == Severity.CRITICAL && o.rule().kind() == RuleKind.THREAT);
        tile(
                grid,
                RIGHT,
                1,
                "Threats that fire",
                figures.live(RuleKind.THREAT, Tone.TILE_FIGURE),
                critical + " critical");
        tile(
                grid,
                RIGHT + 2,
                2,
                "Controls proven",
                new Cell.Number(figures.provenShare(), Tone.TILE_SHARE, null),
                "of " + Phrase.count(snapshot.library().controls().size(), "control") + " in the catalogue");
    }

    private Cell principleTotal() {
        var first = TABLES + 2;
        var last = TABLES + 1 + Principle.values().length;
        var letter = new StringBuilder();
        SheetOut.appendName(letter, RIGHT + 3);
        return new Cell.Formula("SUM(" + letter + first + ":" + letter + last + ")", weighted(), Tone.TILE_FIGURE);
    }

    private double weighted() {
        var sum = 0.0;
        for (var principle : Principle.values()) {
            sum += score(principle) * principle.weight() / 100.0;
        }
        return sum;
    }

    private static void tile(Grid grid, int column, int wider, String label, Cell figure, String note) {
        grid.put(5, column, Cell.text(label, Tone.TILE_LABEL));
        grid.put(6, column, figure);
        grid.put(7, column, Cell.text(note, Tone.TILE_NOTE));
        grid.fill(5, column, column + wider, Tone.TILE_LABEL);
        grid.fill(6, column, column + wider, Tone.TILE_NOTE);
        grid.fill(7, column, column + wider, Tone.TILE_NOTE);
        grid.height(5, 18);
        grid.height(6, 32);
    }

    private void severities(Grid grid) {
        grid.put(TABLES, LEFT, Cell.text("What fires, by severity", Tone.SECTION));
        header(grid, TABLES + 1, LEFT, List.of("Severity", "Threats", "Findings", "Together"));
        var row = TABLES + 2;
        for (var severity : SEVERITIES) {
            grid.put(row, LEFT, Cell.text(Phrase.mark(severity), Tone.of(severity)));
            grid.put(row, LEFT + 1, figures.live(RuleKind.THREAT, severity, Tone.NUMBER));
            grid.put(row, LEFT + 2, figures.live(RuleKind.POLICY, severity, Tone.NUMBER));
            grid.put(
                    row,
                    LEFT + 3,
                    new Cell.Formula(
                            "C" + row + "+D" + row,
                            figures.count(o -> o.live() && o.severity() == severity),
                            Tone.NUMBER));
            row++;
        }
        grid.put(row, LEFT, Cell.text("All", Tone.TOTAL));
        grid.put(row, LEFT + 1, figures.live(RuleKind.THREAT, Tone.TOTAL_NUMBER));
        grid.put(row, LEFT + 2, figures.live(RuleKind.POLICY, Tone.TOTAL_NUMBER));
        grid.put(
                row,
                LEFT + 3,
                new Cell.Formula(
                        "SUM(E" + (TABLES + 2) + ":E" + (row - 1) + ")",
                        figures.count(o -> o.live()),
                        Tone.TOTAL_NUMBER));
    }

    private void principles(Grid grid) {
        grid.put(TABLES, RIGHT, Cell.text("Posture by principle", Tone.SECTION));
        header(grid, TABLES + 1, RIGHT, List.of("Principle", "Score", "Weight", "Points"));
        var row = TABLES + 2;
        for (var principle : Principle.values()) {
            grid.put(row, RIGHT, Cell.text(Phrase.principle(principle)));
            grid.put(row, RIGHT + 1, new Cell.Number(score(principle), Tone.DECIMAL, null));
            grid.put(row, RIGHT + 2, new Cell.Number(principle.weight() / 100.0, Tone.PERCENT, null));
            grid.put(
                    row,
                    RIGHT + 3,
                    new Cell.Formula(
                            "I" + row + "*J" + row, score(principle) * principle.weight() / 100.0, Tone.DECIMAL));
            row++;
        }
        grid.put(row, RIGHT, Cell.text("Posture", Tone.TOTAL));
        grid.put(row, RIGHT + 1, new Cell.Text("", Tone.TOTAL, null));
        grid.put(row, RIGHT + 2, new Cell.Text("", Tone.TOTAL, null));
        grid.put(
                row,
                RIGHT + 3,
                new Cell.Formula("SUM(K" + (TABLES + 2) + ":K" + (row - 1) + ")", weighted(), Tone.TOTAL_DECIMAL));
    }

    private void states(Grid grid) {
        grid.put(LOWER, LEFT, Cell.text("Every rule at every endpoint", Tone.SECTION));
        header(grid, LOWER + 1, LEFT, List.of("Outcome", "Number", "Share"));
        var fields = List.of("fires", "open", "held", "not_applicable");
        var first = LOWER + 2;
        for (var state : OutcomeState.values()) {
            var row = first + state.ordinal();
            var count = snapshot.judgement().count(state);
            grid.put(row, LEFT, Cell.text(Phrase.mark(state)));
            grid.put(row, LEFT + 1, figures.considered(fields.get(state.ordinal()), count, Tone.NUMBER));
            var total = figures.count(_ -> true);
            grid.put(
                    row,
                    LEFT + 2,
                    new Cell.Formula(
                            "IF(C" + (first + 4) + "=0,0,C" + row + "/C" + (first + 4) + ")",
                            total == 0 ? 0 : (double) count / total,
                            Tone.SHARE));
        }
        grid.put(first + 4, LEFT, Cell.text("Considered", Tone.TOTAL));
        grid.put(
                first + 4,
                LEFT + 1,
                new Cell.Formula(
                        "SUM(C" + first + ":C" + (first + 3) + ")", figures.count(_ -> true), Tone.TOTAL_NUMBER));
        grid.put(first + 4, LEFT + 2, new Cell.Text("", Tone.TOTAL, null));
    }

    /// The text runs over the empty cells to its right, so that no row is higher than the others.
    private void gains(Grid grid) {
        grid.put(GAINS, LEFT, Cell.text("Fix first", Tone.SECTION));
        header(grid, GAINS + 1, LEFT, List.of("What"));
        grid.fill(GAINS + 1, LEFT, RIGHT - 1, Tone.HEADER);
        grid.put(GAINS + 1, RIGHT, Cell.text("Rule", Tone.HEADER));
        grid.put(GAINS + 1, RIGHT + 1, Cell.text("Severity", Tone.HEADER));
        grid.put(GAINS + 1, RIGHT + 2, Cell.text("Endpoints", Tone.HEADER_RIGHT));
        grid.put(GAINS + 1, RIGHT + 3, Cell.text("Points", Tone.HEADER_RIGHT));
        var row = GAINS + 2;
        for (var gain : snapshot.posture().fixFirst().stream().limit(MOST_GAINS).toList()) {
            grid.put(row, LEFT, Cell.text(gain.title(), Tone.LINE));
            grid.put(row, RIGHT, Cell.link(gain.rule(), register.find(Kind.RULE, gain.rule())));
            grid.put(row, RIGHT + 1, Cell.text(Phrase.mark(gain.severity()), Tone.of(gain.severity())));
            grid.put(row, RIGHT + 2, Cell.number(gain.endpoints()));
            grid.put(row, RIGHT + 3, new Cell.Number(gain.points(), Tone.POINTS, null));
            row++;
        }
        if (row == GAINS + 2) {
            grid.put(row, LEFT, Cell.text("Nothing fires."));
        }
    }

    private void controls(Grid grid) {
        grid.put(LOWER, RIGHT, Cell.text("Controls and evidence", Tone.SECTION));
        header(grid, LOWER + 1, RIGHT, List.of("Control records", "Number"));
        var row = LOWER + 2;
        for (var status : WorkStatus.values()) {
            grid.put(row, RIGHT, Cell.text(status.word()));
            grid.put(row, RIGHT + 1, figures.records(status));
            row++;
        }
        var evidence = LOWER + 1;
        header(grid, evidence, RIGHT + 3, List.of("Evidence", "Number"));
        var today = figures.today();
        var longAgo = LocalDate.of(1900, 1, 1);
        evidenceLine(grid, evidence + 1, "expired", figures.expiring(longAgo, today.minusDays(1)));
        evidenceLine(grid, evidence + 2, "within 30 days", figures.expiring(today.minusDays(1), today.plusDays(30)));
        evidenceLine(grid, evidence + 3, "31 to 60 days", figures.expiring(today.plusDays(30), today.plusDays(60)));
        evidenceLine(grid, evidence + 4, "61 to 90 days", figures.expiring(today.plusDays(60), today.plusDays(90)));
    }

    private static void evidenceLine(Grid grid, int row, String label, Cell number) {
        grid.put(row, RIGHT + 3, Cell.text(label));
        grid.put(row, RIGHT + 4, number);
    }

    private static void header(Grid grid, int row, int column, List<String> titles) {
        for (var i = 0; i < titles.size(); i++) {
            grid.put(row, column + i, Cell.text(titles.get(i), i == 0 ? Tone.HEADER : Tone.HEADER_RIGHT));
        }
    }
}
