package dev.merlon.engine.exchange.questions;

import dev.merlon.engine.exchange.sheet.Sheet;
import dev.merlon.engine.exchange.sheet.WorkbookReader;
import dev.merlon.engine.interview.FilledIn;
import dev.merlon.engine.interview.Questionnaire;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Questions as a sheet: one line for each place, to be filled in where it is yellow.
final class QuestionWorkbook {

    private static final String SHEET = "Questions";
    private static final String BY = "Answered by";
    private static final String ON = "Answered on";
    private static final List<String> HEADINGS =
            List.of("Question", "Where", "Cells", "Answer", "Note", "Source", "Fact", "Scope");
    private static final int[] WIDTHS = {60, 44, 8, 18, 40, 22, 30, 44};
    private static final int HEAD = 4;
    private static final int ANSWER = 3;
    private static final int SOURCE = 5;
    private static final int LONGEST = 32_000;

    private QuestionWorkbook() {}

    /// @throws WorkbenchException where there are more lines than [#read] takes
    static byte[] write(Questionnaire questions) throws WorkbenchException {
        var lines = questions.items().stream().mapToInt(i -> i.places().size()).sum();
        if (lines > Sheet.MOST_ROWS - HEAD - 1) {
            throw QuestionFile.refused(
                    "QUESTIONS-SIZE",
                    lines + " places are too many for a sheet; ask as .json, or about fewer APIs or questions",
                    Location.ofFile(SHEET));
        }
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            new Writing(book, book.createSheet(SHEET)).write(questions);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    static FilledIn read(byte[] bytes, String file) throws WorkbenchException {
        for (var sheet : WorkbookReader.read(bytes, file)) {
            for (var row = 0; row < Math.min(30, sheet.rows().size()); row++) {
                var columns = columns(sheet, row);
                if (columns.keySet().containsAll(List.of("Fact", "Scope", "Answer"))) {
                    return new Reading(sheet, row, columns, file).read();
                }
            }
        }
        throw QuestionFile.refused(
                "QUESTIONS-KIND", "no sheet has the columns Fact, Scope and Answer", Location.ofFile(file));
    }

    private static Map<String, Integer> columns(Sheet sheet, int row) {
        var columns = new HashMap<String, Integer>();
        for (var column = 0; column < sheet.rows().get(row).size(); column++) {
            columns.putIfAbsent(sheet.cell(row, column).strip(), column);
        }
        return columns;
    }

    private record Reading(Sheet sheet, int head, Map<String, Integer> columns, String file) {

        FilledIn read() throws WorkbenchException {
            var lines = new ArrayList<FilledIn.Line>();
            for (var row = head + 1; row < sheet.rows().size(); row++) {
                var answer = cell(row, "Answer");
                if (!answer.isBlank()) {
                    lines.add(new FilledIn.Line(
                            cell(row, "Fact").strip(),
                            cell(row, "Scope").strip(),
                            answer.strip(),
                            cell(row, "Note"),
                            cell(row, "Source"),
                            at(row, columns.getOrDefault("Answer", 0))));
                }
            }
            var by = top(BY);
            var on = top(ON);
            return new FilledIn(
                    by < 0 ? "" : sheet.cell(by, 1).strip(),
                    on < 0 ? null : QuestionFile.date(sheet.cell(on, 1), at(on, 1)),
                    lines);
        }

        /// The row above the headings that begins with the word; -1 where none does.
        private int top(String word) {
            for (var row = 0; row < head; row++) {
                if (sheet.cell(row, 0).strip().equals(word)) {
                    return row;
                }
            }
            return -1;
        }

        private String cell(int row, String heading) {
            return sheet.cell(row, columns.getOrDefault(heading, -1));
        }

        private Location at(int row, int column) {
            return new Location(file, row + 1, column + 1, sheet.name());
        }
    }

    private record Writing(XSSFWorkbook book, XSSFSheet sheet) {

        void write(Questionnaire questions) {
            var plain = style(false, false);
            var strong = style(true, false);
            var open = style(false, true);
            var title = sheet.createRow(0);
            text(title, 0, "Open questions of " + questions.workspace(), strong);
            text(
                    title,
                    1,
                    "Fill in what is yellow: yes, no, not known, not applicable with a reason, or the value.",
                    plain);
            field(1, BY, strong, open);
            field(2, ON, strong, open);
            text(sheet.getRow(2), 2, "2026-11-24", plain);
            var head = sheet.createRow(HEAD);
            for (var i = 0; i < HEADINGS.size(); i++) {
                text(head, i, HEADINGS.get(i), strong);
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            var row = HEAD + 1;
            for (var item : questions.items()) {
                var first = row;
                for (var place : item.places()) {
                    line(sheet.createRow(row++), item, place, plain, open);
                }
                if (!item.written() && row > first) {
                    choose(item, first, row - 1);
                }
            }
            sheet.createFreezePane(0, HEAD + 1);
            sheet.setAutoFilter(new CellRangeAddress(HEAD, Math.max(HEAD, row - 1), 0, HEADINGS.size() - 1));
        }

        private void field(int row, String word, CellStyle strong, CellStyle open) {
            var line = sheet.createRow(row);
            text(line, 0, word, strong);
            text(line, 1, "", open);
        }

        private static void line(
                Row row, Questionnaire.Item item, Questionnaire.Place place, CellStyle plain, CellStyle open) {
            text(row, 0, item.question(), plain);
            text(row, 1, place.where(), plain);
            row.createCell(2).setCellValue(place.cells());
            for (var column = ANSWER; column <= SOURCE; column++) {
                text(row, column, "", open);
            }
            text(row, SOURCE + 1, item.fact(), plain);
            text(row, SOURCE + 2, place.scope().text(), plain);
        }

        private void choose(Questionnaire.Item item, int from, int to) {
            var rules = sheet.getDataValidationHelper();
            var choice = rules.createExplicitListConstraint(item.choices().toArray(String[]::new));
            var validation = rules.createValidation(choice, new CellRangeAddressList(from, to, ANSWER, ANSWER));
            validation.setShowErrorBox(true);
            sheet.addValidationData(validation);
        }

        /// Text is text, whatever it begins with.
        private static void text(Row row, int column, String text, CellStyle style) {
            var cell = row.createCell(column);
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            cell.setCellStyle(style);
        }

        private CellStyle style(boolean bold, boolean toFill) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            if (bold) {
                var font = book.createFont();
                font.setBold(true);
                style.setFont(font);
            }
            if (toFill) {
                style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        }
    }
}
