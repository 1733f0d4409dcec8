package dev.merlon.engine.report.workbook.design;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The pages of the built-in templates: cover, contents, how to read them, lists of words.
record Pages(XSSFWorkbook book, Looks looks) {

    void cover(String title, boolean signed) {
        var page = new PageSheet(book, looks, "Cover", 3, 26, 60, 16, 30);
        page.text(2, "B", title, looks.title());
        page.height(2, 28);
        var row = 4;
        for (var line : List.of(
                List.of("Workspace", "workspace"),
                List.of("As of", "as_of"),
                List.of("Scope", "scope"),
                List.of("Considered", "considered"),
                List.of("Posture", "rating"),
                List.of("Frameworks", "frameworks"),
                List.of("Made by", "made_by"))) {
            page.text(row, "B", line.getFirst(), looks.label());
            page.named(row, "C", line.getLast(), looks.text());
            row++;
        }
        if (signed) {
            signatures(page, row + 1);
        }
    }

    private void signatures(PageSheet page, int from) {
        var input = looks.cell("General", false, true, false, true);
        var day = looks.cell("yyyy-mm-dd", false, false, false, true);
        page.text(from, "B", "To fill in", looks.section());
        var row = from + 1;
        for (var label : List.of("Assessment", "Period from", "Period to", "Classification")) {
            page.text(row, "B", label, looks.label());
            page.at(row, "C").setCellStyle(label.startsWith("Period") ? day : input);
            DataSheet.name(book, "cfg_" + label.replace(' ', '_'), page.sheet, row - 1, 2);
            row++;
        }
        row++;
        page.text(row, "B", "Sign-off", looks.header(false, false));
        page.text(row, "C", "Name", looks.header(false, false));
        page.text(row, "D", "Date", looks.header(false, false));
        page.text(row, "E", "Signature", looks.header(false, false));
        for (var label : List.of("Prepared", "Reviewed", "Approved")) {
            row++;
            page.text(row, "B", label, looks.cell("General", false, false, false, false));
            page.at(row, "C").setCellStyle(input);
            page.at(row, "D").setCellStyle(day);
            page.at(row, "E").setCellStyle(input);
            page.height(row, 26);
        }
        DataSheet.protect(page.sheet);
    }

    void contents() {
        var page = new PageSheet(book, looks, "Contents", 3, 24, 84, 10, 30);
        page.text(2, "B", "Contents", looks.title());
        page.height(2, 28);
        var text = looks.cell("General", false, true, false, false);
        page.table(
                4,
                "B",
                "t_Contents",
                1,
                List.of("Sheet", "What it holds", "Rows", "For"),
                List.of(text, text, looks.cell("#,##0", false, false, true, false), text));
        DataSheet.protect(page.sheet);
    }

    void readMe() {
        var page = new PageSheet(book, looks, "ReadMe", 3, 22, 104);
        page.text(2, "B", "How to read it", looks.title());
        page.height(2, 28);
        var row = 4;
        for (var text : READING) {
            page.text(row, "B", text.getFirst(), looks.label());
            page.text(row, "C", text.getLast(), looks.text());
            page.height(row, text.getLast().length() > 230 ? 43 : text.getLast().length() > 112 ? 29.4 : 16.2);
            row++;
        }
        row++;
        page.text(row++, "B", "Words and shapes", looks.section());
        for (var sign : SIGNS) {
            page.text(row, "B", sign.get(0), looks.sign(sign.get(1), sign.get(2)));
            page.text(row++, "C", sign.get(3), looks.text());
        }
    }

    private static final List<List<String>> READING = List.of(
            List.of(
                    "Complete",
                    "Every rule was considered at every endpoint. Outcomes shows each result; Threats and Findings give the"
                            + " reason, the rating and the line of the contract for each one that applies."),
            List.of(
                    "Links",
                    "Ids lead to their rows: endpoint to outcomes, outcome to threat, threat to rule, rule to control,"
                            + " control to record, record to evidence, and back."),
            List.of(
                    "Declared, proven",
                    "What a contract shows is declared, never met. Held counts as proven only with fresh evidence of a test or"
                            + " an audit."),
            List.of(
                    "Score",
                    "0 to 100, higher is better. The last column of Scope_APIs and Endpoints says how each score adds up."),
            List.of("Figures", "Those on the Dashboard are formulas over the tables: change a table, and they follow."),
            List.of(
                    "Fill in",
                    "Tinted cells are open for you; the others are locked against slips, without a password. Words come from"
                            + " lists. Rows may be filtered, columns moved or hidden."),
            List.of(
                    "Give back",
                    "Save it as .xlsx. Merlon finds each row by its hidden row id, and shows every change before it keeps one."
                            + " Leave the hidden columns as they are."),
            List.of(
                    "Standards",
                    "Numbers name requirements, labels are ours. Texts of standards are not reproduced: see the standard."),
            List.of(
                    "Short for",
                    "CEL Common Expression Language · CWE Common Weakness Enumeration · CAPEC attack patterns · n/a not"
                            + " applicable · POAM plan of action and milestones · SoA statement of applicability"));

    private static final List<List<String>> SIGNS = List.of(
            List.of("⬢ Critical", "A0113F", "FFE8EE", "fires, likelihood × impact is 17 to 25 of 25"),
            List.of("▲ High", "AB3A05", "FFEFE4", "10 to 16; also: not met, overdue, expired, settled by a decision"),
            List.of("◆ Medium", "7D5800", "FFF5D6", "5 to 9; also: partly met"),
            List.of("● Low", "515A64", "ECEFF2", "1 to 4"),
            List.of("✓ held", "136A2C", "E0F4E5", "a control or the contract holds it; also: met, in place, proven"),
            List.of(
                    "? open",
                    "0758B8",
                    "E4F1FF",
                    "open question: a fact is unknown, and the outcome depends on it; also: not assessed"),
            List.of(
                    "– n/a",
                    "57606A",
                    "FFFFFF",
                    "not applicable: the rule's condition is false there, or somebody said why"));

    /// Lists of words and what the workbook is, for Merlon: nobody needs to see them.
    void hidden(List<String> lists) {
        var words = new PageSheet(book, looks, "Lists", 20);
        for (var i = 0; i < lists.size(); i++) {
            var column = org.apache.poi.ss.util.CellReference.convertNumToColString(i);
            words.text(1, column, lists.get(i), looks.header(false, false));
            words.at(2, column).setCellStyle(looks.text());
            DataSheet.name(book, "lst_" + lists.get(i), words.sheet, 1, i);
        }
        var meta = new PageSheet(book, looks, "Meta", 20, 60);
        meta.table(1, "A", "t_Meta", 1, List.of("Key", "Value"), List.of(looks.text(), looks.text()));
        for (var sheet : List.of("Lists", "Meta")) {
            book.setSheetVisibility(book.getSheetIndex(sheet), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        }
    }

    /// A bar behind each share.
    static void bars(PageSheet page, int row, int lastRow, int column) {
        var formatting = page.sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(Looks.colour("C9CBF3"));
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(row - 1, lastRow - 1, column, column)}, rule);
    }
}
