package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Grid;
import dev.merlon.engine.report.workbook.xlsx.Paper;
import dev.merlon.engine.report.workbook.xlsx.Sheet;
import dev.merlon.engine.report.workbook.xlsx.SheetOut;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// What this is about, as of when, what the workbook holds and how to read it.
record CoverSheet(String name, Snapshot snapshot, List<Entry> contents) implements Sheet {

    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int VALUE_WIDTH = 84;

    /// A line of the list of contents.
    ///
    /// @param rows  negative where the sheet is a page
    record Entry(String sheet, String purpose, int rows) {}

    @Override
    public void shape(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 3 * 256);
        sheet.setColumnWidth(LABEL, 24 * 256);
        sheet.setColumnWidth(VALUE, VALUE_WIDTH * 256);
        sheet.setColumnWidth(VALUE + 1, 12 * 256);
        sheet.setDisplayGridlines(false);
        Paper.landscape(sheet, snapshot.state().name(), true);
    }

    @Override
    public void write(SheetOut out, Job job) throws IOException {
        var grid = new Grid();
        grid.height(2, 28);
        grid.put(2, LABEL, Cell.text("API security posture", Tone.TITLE));
        var row = scope(grid, 4);
        row = contents(grid, row + 2);
        row = legend(grid, row + 2);
        reading(grid, row + 2);
        grid.writeTo(out);
    }

    private int scope(Grid grid, int from) {
        var row = from;
        line(grid, row++, "Workspace", Cell.text(snapshot.state().name(), Tone.TEXT));
        line(grid, row++, "As of", Cell.text(Phrase.moment(snapshot.at()), Tone.TEXT));
        line(grid, row++, "Made by", Cell.text(Tool.MERLON.toString(), Tone.TEXT));
        line(
                grid,
                row++,
                "Scope",
                Cell.text(
                        Phrase.count(snapshot.apis().size(), "API") + ", "
                                + Phrase.count(snapshot.endpoints().count(), "endpoint"),
                        Tone.TEXT));
        line(
                grid,
                row++,
                "Considered",
                Cell.text(
                        Phrase.count(snapshot.judgement().rules().size(), "rule") + ", "
                                + Phrase.count(snapshot.judgement().outcomes().count(), "outcome") + ", "
                                + Phrase.count(snapshot.library().controls().size(), "control") + " in the catalogue",
                        Tone.TEXT));
        var total = snapshot.posture().total();
        line(grid, row, "Posture", Cell.text(total.rounded() + " of 100", Tone.TEXT));
        return row;
    }

    private int contents(Grid grid, int from) {
        grid.put(from, LABEL, Cell.text("Contents", Tone.SECTION));
        var row = from + 1;
        grid.put(row, LABEL, Cell.text("Sheet", Tone.HEADER));
        grid.put(row, VALUE, Cell.text("What it holds", Tone.HEADER));
        grid.put(row, VALUE + 1, Cell.text("Rows", Tone.HEADER_RIGHT));
        for (var entry : contents) {
            row++;
            grid.put(row, LABEL, Cell.link(entry.sheet(), new Cell.Anchor(entry.sheet(), 1)));
            grid.put(row, VALUE, Cell.text(entry.purpose()));
            grid.put(
                    row, VALUE + 1, entry.rows() < 0 ? new Cell.Text("", Tone.PLAIN, null) : Cell.number(entry.rows()));
        }
        return row;
    }

    private static int legend(Grid grid, int from) {
        grid.put(from, LABEL, Cell.text("Words and shapes", Tone.SECTION));
        var row = from + 1;
        for (var severity : Severity.values()) {
            var order = Severity.values().length - 1 - severity.ordinal();
            var bounds = List.of("1 to 4", "5 to 9", "10 to 16", "17 to 25").get(severity.ordinal());
            grid.put(row + order, LABEL, Cell.text(Phrase.mark(severity), Tone.of(severity)));
            grid.put(row + order, VALUE, Cell.text("fires, likelihood × impact is " + bounds + " of 25"));
        }
        row += Severity.values().length;
        legend(grid, row++, "✓ held", Tone.HELD, "a tested or audited control with fresh evidence holds it (proven)");
        legend(
                grid,
                row++,
                "✓ held",
                Tone.DECLARED,
                "the contract or a control record says so, nobody has tested it (declared)");
        legend(grid, row++, "? open", Tone.OPEN, "open question: a fact is unknown, and the outcome depends on it");
        legend(
                grid,
                row++,
                "▲ accept",
                Tone.SETTLED,
                "fires, and a decision settles it: accept, transfer or false positive");
        legend(grid, row, "– n/a", Tone.NOT_APPLICABLE, "not applicable: the rule's condition is false there");
        return row;
    }

    private static void legend(Grid grid, int row, String code, Tone tone, String meaning) {
        grid.put(row, LABEL, Cell.text(code, tone));
        grid.put(row, VALUE, Cell.text(meaning));
    }

    private static void reading(Grid grid, int from) {
        grid.put(from, LABEL, Cell.text("How to read it", Tone.SECTION));
        var texts = List.of(
                "Every rule was considered at every endpoint. The sheet Outcomes shows each result; Threats and Findings give"
                        + " the reason, the rating and the line of the contract for each one that applies.",
                "Ids lead to their rows: endpoint to matrix, matrix to threat, threat to rule, rule to control, control to"
                        + " record, record to evidence, and back.",
                "What a contract shows is declared, not proven. Held counts as proven only with fresh evidence of a test or"
                        + " an audit.",
                "Figures on the Dashboard are formulas over the tables.",
                "Texts of standards are not reproduced: numbers name them, the labels are ours.");
        for (var i = 0; i < texts.size(); i++) {
            grid.put(from + 1 + i, LABEL, Cell.text(Integer.toString(i + 1), Tone.LABEL));
            grid.put(from + 1 + i, VALUE, Cell.text(texts.get(i), Tone.TEXT));
            grid.height(
                    from + 1 + i, RowHeight.points(RowHeight.lines(Cell.text(texts.get(i), Tone.TEXT), VALUE_WIDTH)));
        }
    }

    private static void line(Grid grid, int row, String label, Cell value) {
        grid.put(row, LABEL, Cell.text(label, Tone.LABEL));
        grid.put(row, VALUE, value);
    }
}
