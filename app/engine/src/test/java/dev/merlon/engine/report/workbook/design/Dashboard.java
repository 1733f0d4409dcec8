package dev.merlon.engine.report.workbook.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The posture on one page: every figure is a formula over the tables, each block leads to its sheet.
final class Dashboard {

    private static final List<String> SEVERITIES = List.of("⬢ Critical", "▲ High", "◆ Medium", "● Low");

    private final PageSheet page;
    private final Looks looks;

    Dashboard(XSSFWorkbook book, Looks looks) {
        this.looks = looks;
        this.page = new PageSheet(book, looks, "Dashboard", 3, 16, 14, 14, 14, 14, 4, 48, 13, 13, 13, 13);
    }

    void design() {
        page.named(2, "B", "title", looks.title());
        page.height(2, 26);
        page.named(3, "B", "as_of", looks.note());
        page.named(3, "L", "day", looks.day());
        tiles();
        severities();
        principles();
        charts();
        outcomes();
        controls();
        dates();
        fixFirst();
        frameworks();
        DataSheet.protect(page.sheet);
    }

    private void tiles() {
        page.formula(6, "B", "SUM(K11:K16)", looks.tile("figure"));
        page.text(7, "B", "of 100, higher is better", looks.tile("note"));
        page.tile(5, "B", "C", "Posture");
        page.formula(6, "D", "COUNTA(t_Endpoints[Endpoint])", looks.tile("figure"));
        page.named(7, "D", "in_apis", looks.tile("note"));
        page.tile(5, "D", "F", "Endpoints");
        page.link(5, "D", "Endpoints");
        page.formula(6, "H", "COUNTIFS(t_Threats[Counts],\"yes\")", looks.tile("figure"));
        page.named(7, "H", "critical", looks.tile("note"));
        page.tile(5, "H", "I", "Threats that fire");
        page.link(5, "H", "Threats");
        page.named(6, "J", "controls_proven", looks.tile("share"));
        page.named(7, "J", "of_catalogue", looks.tile("note"));
        page.tile(5, "J", "L", "Controls proven");
        page.link(5, "J", "Control_Status");
    }

    private org.apache.poi.xssf.usermodel.XSSFCellStyle number(String format) {
        return looks.cell(format, false, false, true, false);
    }

    private org.apache.poi.xssf.usermodel.XSSFCellStyle word() {
        return looks.cell("General", false, false, false, false);
    }

    private void section(int row, String column, String title, String sheet) {
        page.text(row, column, title, looks.section());
        page.link(row, column, sheet);
    }

    private void severities() {
        section(9, "B", "What fires, by severity", "Threats");
        page.headers(10, "B", "Severity", "Threats", "Findings", "Together");
        for (var i = 0; i < SEVERITIES.size(); i++) {
            var row = 11 + i;
            page.text(row, "B", SEVERITIES.get(i), word());
            page.formula(row, "C", live("Threats", row), number("#,##0"));
            page.formula(row, "D", live("Findings", row), number("#,##0"));
            page.formula(row, "E", "C" + row + "+D" + row, number("#,##0"));
        }
        new Signs(page.sheet).put(Signs.BY_SIGN, new CellRangeAddress(10, 13, 1, 1));
        page.text(15, "B", "All", looks.total("General", false));
        for (var column : List.of("C", "D", "E")) {
            page.formula(15, column, "SUM(" + column + "11:" + column + "14)", looks.total("#,##0", true));
        }
    }

    private static String live(String table, int row) {
        return "COUNTIFS(t_" + table + "[Counts],\"yes\",t_" + table + "[Severity],B" + row + ")";
    }

    private void principles() {
        section(9, "H", "Posture by principle", "Scope_APIs");
        page.table(
                10,
                "H",
                "t_Principles",
                6,
                List.of("Principle", "Score", "Weight", "Points"),
                List.of(word(), number("0.0"), number("0 %"), number("0.0")));
        page.text(17, "H", "Posture", looks.total("General", false));
        page.text(17, "I", "", looks.total("General", true));
        page.text(17, "J", "", looks.total("General", true));
        page.formula(17, "K", "SUM(K11:K16)", looks.total("0.0", true));
    }

    private void charts() {
        new Charts(page.sheet)
                .bars(
                        "What fires, by severity",
                        new Charts.Frame(1, 18, 6, 32),
                        new Charts.Source("Dashboard", "$B$11:$B$14", "$E$11:$E$14", 4),
                        true,
                        0);
        new Charts(page.sheet)
                .bars(
                        "Posture by principle, 0 to 100",
                        new Charts.Frame(7, 18, 12, 32),
                        new Charts.Source("Dashboard", "$H$11:$H$16", "$I$11:$I$16", 6),
                        false,
                        100);
        new Charts(page.sheet)
                .bars(
                        "Control records, by work status",
                        new Charts.Frame(1, 42, 6, 56),
                        new Charts.Source("Dashboard", "$H$36:$H$41", "$I$36:$I$41", 6),
                        true,
                        -1);
    }

    private void outcomes() {
        section(34, "B", "Every rule at every endpoint", "Outcomes");
        page.headers(35, "B", "Outcome", "Number", "Share");
        var rows = List.of("Fires", "Open", "Held", "Not applicable");
        var words = List.of("▲ fires", "? open question", "✓ held", "– not applicable");
        for (var i = 0; i < rows.size(); i++) {
            var row = 36 + i;
            page.text(row, "B", words.get(i), word());
            page.formula(row, "C", "SUM(t_Outcomes[" + rows.get(i) + "])", number("#,##0"));
            page.formula(row, "D", "IF(C40=0,0,C" + row + "/C40)", number("0.0 %"));
        }
        page.text(40, "B", "Considered", looks.total("General", false));
        page.formula(40, "C", "SUM(C36:C39)", looks.total("#,##0", true));
        page.text(40, "D", "", looks.total("General", true));
        Pages.bars(page, 36, 39, 3);
    }

    private void controls() {
        section(34, "H", "Controls and evidence", "Control_Status");
        page.headers(35, "H", "Control records", "Number");
        var words = List.of("not started", "planned", "in progress", "in place", "degraded", "retired");
        for (var i = 0; i < words.size(); i++) {
            page.text(36 + i, "H", words.get(i), word());
            page.formula(36 + i, "I", "COUNTIFS(t_Control_Status[Status],H" + (36 + i) + ")", number("#,##0"));
        }
        section(34, "K", "Evidence", "Evidence");
        page.headers(35, "K", "Expires", "Number");
        var lines = List.of("expired", "in 30 days", "31 to 60", "61 to 90");
        for (var i = 0; i < lines.size(); i++) {
            page.text(36 + i, "K", lines.get(i), word());
            var after = i == 0
                    ? ""
                    : "t_Evidence[Expires],\">=\"&merlon_day" + (i == 1 ? "" : "+" + (30 * (i - 1) + 1)) + ",";
            var upTo = i == 0 ? "\"<\"&merlon_day" : "\"<=\"&merlon_day+" + 30 * i;
            page.formula(36 + i, "L", "COUNTIFS(" + after + "t_Evidence[Expires]," + upTo + ")", number("#,##0"));
        }
    }

    private void dates() {
        page.text(43, "H", "Dates", looks.section());
        page.headers(44, "H", "What is due", "Number");
        var lines = List.of(
                List.of(
                        "controls overdue",
                        "COUNTIFS(t_Control_Status[Due],\"<\"&merlon_day,t_Control_Status[Status],\"<>in place\")",
                        "Control_Status"),
                List.of(
                        "reviews overdue",
                        "COUNTIFS(t_Control_Status[Next review],\"<\"&merlon_day)",
                        "Control_Status"),
                List.of("actions overdue", "COUNTIFS(t_POAM[Overdue],\"▲ overdue\")", "POAM"),
                List.of(
                        "findings open",
                        "COUNTIFS(t_Audit_Findings[State],\"open\")+COUNTIFS(t_Audit_Findings[State],\"agreed\")+COUNTIFS(t_Audit_Findings[State],\"fixed\")",
                        "Audit_Findings"),
                List.of("exceptions that end in 30 days", "COUNTIFS(t_Exceptions[State],\"ends soon\")", "Exceptions"),
                List.of("exceptions to approve", "COUNTIFS(t_Exceptions[State],\"requested\")", "Exceptions"),
                List.of(
                        "decisions to confirm",
                        "COUNTIFS(t_Threats[Decision counts],\"to confirm\")+COUNTIFS(t_Findings[Decision counts],\"to confirm\")",
                        "Threats"));
        for (var i = 0; i < lines.size(); i++) {
            page.text(45 + i, "H", lines.get(i).get(0), word());
            page.link(45 + i, "H", lines.get(i).get(2));
            page.formula(45 + i, "I", lines.get(i).get(1), number("#,##0"));
        }
    }

    private void fixFirst() {
        section(58, "H", "Fix first: where one change raises the posture most", "Rules");
        var styles = new ArrayList<>(List.of(
                looks.cell("General", false, true, false, false),
                word(),
                word(),
                number("#,##0"),
                number("+0.0;−0.0;0.0")));
        page.table(59, "H", "t_Fix_First", 10, List.of("What", "Rule", "Severity", "Endpoints", "Points"), styles);
        new Signs(page.sheet).put(Signs.BY_SIGN, new CellRangeAddress(59, 68, 9, 9));
        // What stands below keeps the table at ten rows.
        page.text(70, "H", "All rules with what came of them: see the sheet Rules.", looks.note());
    }

    private void frameworks() {
        section(58, "B", "Frameworks", "Framework_Coverage");
        page.at(60, "B").setCellStyle(looks.note());
        page.sheet.getPrintSetup().setLandscape(false);
        DataSheet.name(page.book, "note_Frameworks", page.sheet, 59, 1);
        page.table(
                61,
                "B",
                "t_Frameworks",
                1,
                List.of("Framework", "Total", "Met", "Partly", "Not met"),
                List.of(
                        looks.cell("General", false, true, false, false),
                        number("#,##0"),
                        number("#,##0"),
                        number("#,##0"),
                        number("#,##0")));
    }
}
