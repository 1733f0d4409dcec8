package dev.merlon.engine.report.workbook.design;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The executive summary: two pages for whoever decides.
final class Summary {

    private final XSSFWorkbook book;
    private final Looks looks;

    Summary(XSSFWorkbook book, Looks looks) {
        this.book = book;
        this.looks = looks;
    }

    void design() {
        posture();
        risks();
    }

    private XSSFCellStyle number(String format) {
        return looks.cell(format, false, false, true, false);
    }

    private XSSFCellStyle word() {
        return looks.cell("General", false, true, false, false);
    }

    private void posture() {
        var page = new PageSheet(book, looks, "Summary", 3, 34, 13, 13, 13, 4, 50, 14, 13, 13, 13);
        page.named(2, "B", "title", looks.title());
        page.height(2, 26);
        page.named(3, "B", "as_of", looks.note());
        page.named(6, "B", "posture", looks.tile("figure"));
        page.text(7, "B", "of 100, higher is better", looks.tile("note"));
        page.tile(5, "B", "B", "Posture");
        page.named(6, "C", "endpoints", looks.tile("figure"));
        page.named(7, "C", "in_apis", looks.tile("note"));
        page.tile(5, "C", "E", "Endpoints");
        page.formula(6, "G", "SUM(C11:C14)", looks.tile("figure"));
        page.named(7, "G", "critical", looks.tile("note"));
        page.tile(5, "G", "G", "Threats that fire");
        page.named(6, "H", "controls_proven", looks.tile("share"));
        page.named(7, "H", "of_catalogue", looks.tile("note"));
        page.tile(5, "H", "K", "Controls proven");
        figures(page);
        charts(page);
        below(page);
        DataSheet.protect(page.sheet);
    }

    private void figures(PageSheet page) {
        page.text(9, "B", "What fires, by severity", looks.section());
        page.table(
                10,
                "B",
                "t_Severities",
                4,
                List.of("Severity", "Threats", "Findings", "Together"),
                List.of(word(), number("#,##0"), number("#,##0"), number("#,##0")));
        new Signs(page.sheet).put(Signs.BY_SIGN, new CellRangeAddress(10, 13, 1, 1));
        page.text(9, "G", "Posture by principle", looks.section());
        page.table(
                10,
                "G",
                "t_Principles",
                6,
                List.of("Principle", "Score", "Weight", "Points"),
                List.of(word(), number("0.0"), number("0 %"), number("0.0")));
    }

    private static void charts(PageSheet page) {
        new Charts(page.sheet)
                .bars(
                        "What fires, by severity",
                        new Charts.Frame(1, 17, 5, 31),
                        new Charts.Source("Summary", "$B$11:$B$14", "$E$11:$E$14", 4),
                        true,
                        0);
        new Charts(page.sheet)
                .bars(
                        "Posture by principle, 0 to 100",
                        new Charts.Frame(6, 17, 11, 31),
                        new Charts.Source("Summary", "$G$11:$G$16", "$H$11:$H$16", 6),
                        false,
                        100);
    }

    private void below(PageSheet page) {
        page.text(33, "G", "Fix first: where one change raises the posture most", looks.section());
        page.table(
                34,
                "G",
                "t_Fix_First",
                10,
                List.of("What", "Severity", "Endpoints", "APIs", "Points"),
                List.of(word(), word(), number("#,##0"), number("#,##0"), number("+0.0;−0.0;0.0")));
        new Signs(page.sheet).put(Signs.BY_SIGN, new CellRangeAddress(34, 43, 7, 7));
        page.text(33, "B", "Frameworks", looks.section());
        page.at(34, "B").setCellStyle(looks.note());
        DataSheet.name(book, "note_Frameworks", page.sheet, 33, 1);
        page.table(
                35,
                "B",
                "t_Frameworks",
                1,
                List.of("Framework", "Total", "Met", "Met, share"),
                List.of(word(), number("#,##0"), number("#,##0"), number("0 %")));
        page.text(46, "G", "Merlon says what it rests on: see the full audit workbook.", looks.note());
    }

    private void risks() {
        var page = new PageSheet(book, looks, "OWASP_API_Top10", 3, 9, 50, 14, 9, 9, 9, 16);
        DataSheet.paper(page.sheet, true, true);
        page.text(2, "B", "OWASP API Security Top 10, 2023, by API", looks.title());
        page.height(2, 26);
        DataSheet.name(book, "note_OWASP_API_Top10", page.sheet, 2, 1);
        page.at(3, "B").setCellStyle(looks.note());
        page.table(
                5,
                "B",
                "t_OWASP_API_Top10",
                1,
                List.of("Risk", "Name", "Worst", "Fires", "Open", "Held", "each API"),
                List.of(
                        word(),
                        word(),
                        word(),
                        number("#,##0"),
                        number("#,##0"),
                        number("#,##0"),
                        looks.cell("General", false, false, false, false)));
        page.height(5, 104);
        new Signs(page.sheet).put(Signs.BY_SIGN, new CellRangeAddress(5, 5, 3, 3));
        new Signs(page.sheet).put(Signs.BY_SIGN, new CellRangeAddress(5, 5, 7, 7));
        DataSheet.protect(page.sheet);
    }
}
