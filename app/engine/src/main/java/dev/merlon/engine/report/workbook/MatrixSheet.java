package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Paper;
import dev.merlon.engine.report.workbook.xlsx.Sheet;
import dev.merlon.engine.report.workbook.xlsx.SheetOut;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/// Every rule at every endpoint: one row per API and per endpoint, one column per rule. Where there are more rows or
/// rules than Excel has rows or columns, the book holds several of it.
record MatrixSheet(
        SheetPlan plan,
        Snapshot snapshot,
        Cell.Anchor back,
        List<Row> rows,
        List<Rule> rules,
        Map<Rule, Integer> columns,
        Register register)
        implements Sheet {

    /// Excel has 16,384 columns; the first ones name the row.
    static final int MOST_RULES = 16_000;

    private static final int RULE_WIDTH = 11;
    private static final int CHECK_EVERY = 200;

    /// @param label     `POST /transfers`, or the API's name
    /// @param home      where its own row on Endpoints or APIs stands
    /// @param score     null where it has none
    record Row(
            String id,
            String label,
            Cell.@Nullable Anchor home,
            @Nullable Double score,
            List<Outcome> outcomes) {}

    static MatrixSheet of(
            SheetPlan plan, Snapshot snapshot, Cell.Anchor back, List<Row> rows, List<Rule> rules, Register register) {
        var columns = new HashMap<Rule, Integer>();
        rules.forEach(r -> columns.put(r, plan.columns().size() + columns.size()));
        return new MatrixSheet(plan, snapshot, back, rows, rules, columns, register);
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public void shape(XSSFSheet sheet) {
        for (var i = 0; i < plan.columns().size(); i++) {
            sheet.setColumnWidth(i, plan.columns().get(i).width() * 256);
        }
        for (var i = 0; i < rules.size(); i++) {
            sheet.setColumnWidth(plan.columns().size() + i, RULE_WIDTH * 256);
        }
        sheet.createFreezePane(plan.frozen(), TableSheet.HEADER_ROW);
        sheet.setDisplayGridlines(false);
        sheet.setRepeatingRows(new CellRangeAddress(TableSheet.HEADER_ROW - 1, TableSheet.HEADER_ROW - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        var lastColumn = plan.columns().size() + rules.size() - 1;
        var lastRow = TableSheet.HEADER_ROW - 1 + Math.max(1, rows.size());
        sheet.setAutoFilter(new CellRangeAddress(TableSheet.HEADER_ROW - 1, lastRow, 0, lastColumn));
        Paper.tiled(sheet, snapshot.state().name());
    }

    @Override
    public void write(SheetOut out, Job job) throws IOException {
        out.begin();
        head(out);
        for (var i = 0; i < rows.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.checkCancelled();
            }
            out.row(TableSheet.FIRST_ROW + i);
            row(out, rows.get(i));
            out.endRow();
        }
        out.end();
    }

    private void head(SheetOut out) throws IOException {
        out.row(1, 24);
        out.cell(0, Cell.text(plan.title(), Tone.TITLE));
        out.endRow();
        out.row(2);
        out.cell(0, Cell.text(plan.note(), Tone.NOTE));
        out.endRow();
        out.row(3);
        out.cell(0, new Cell.Text("← " + back.sheet(), Tone.BACK, back));
        for (var i = 0; i < rules.size(); i++) {
            out.cell(
                    plan.columns().size() + i,
                    new Cell.Text(
                            "rule ↗",
                            Tone.BACK,
                            register.find(Kind.RULE, rules.get(i).id())));
        }
        out.endRow();
        out.row(TableSheet.HEADER_ROW, 104);
        for (var i = 0; i < plan.columns().size(); i++) {
            out.cell(i, Cell.text(plan.columns().get(i).title(), i == 0 ? Tone.HEADER : Tone.HEADER_RIGHT));
        }
        for (var i = 0; i < rules.size(); i++) {
            out.cell(plan.columns().size() + i, Cell.text(rules.get(i).id(), Tone.HEADER_TURNED));
        }
        out.endRow();
    }

    private void row(SheetOut out, Row row) {
        var tally = Tally.of(row.outcomes());
        for (var i = 0; i < plan.columns().size(); i++) {
            out.cell(i, named(plan.columns().get(i).field(), row, tally));
        }
        // Endpoint rules and API rules alternate in the library, so an API's cells need not come in the columns'
        // order.
        var cells = new Outcome[rules.size()];
        for (var outcome : row.outcomes()) {
            var column = columns.get(outcome.rule());
            if (column != null) {
                cells[column - plan.columns().size()] = outcome;
            }
        }
        for (var i = 0; i < cells.length; i++) {
            var outcome = cells[i];
            if (outcome != null) {
                out.cell(
                        plan.columns().size() + i,
                        new Cell.Text(Phrase.code(outcome), Tone.of(outcome), register.find(outcome)));
            }
        }
    }

    private static Cell named(String field, Row row, Tally tally) {
        return switch (field) {
            case "id" -> Cell.link(row.label(), row.home());
            case "score" -> row.score() == null ? Cell.EMPTY : Cell.score(row.score());
            case "fires" -> Cell.number(tally.fires());
            case "open" -> Cell.number(tally.open());
            case "held" -> Cell.number(tally.held());
            case "not_applicable" -> Cell.number(tally.notApplicable());
            default -> throw new IllegalArgumentException("the matrix has no field " + field);
        };
    }
}
