package dev.merlon.engine.report.workbook.design;

import java.util.List;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Conditional formats: a colour for a sign or figure that stands in the cell anyway.
record Signs(XSSFSheet sheet) {

    /// A condition with what it looks like; `@` in the condition is the cell.
    record Rule(String condition, String ink, String fill) {}

    static final List<Rule> BY_SIGN = List.of(
            new Rule("LEFT(@,1)=\"⬢\"", "A0113F", "FFE8EE"),
            new Rule("LEFT(@,1)=\"▲\"", "AB3A05", "FFEFE4"),
            new Rule("LEFT(@,1)=\"◆\"", "7D5800", "FFF5D6"),
            new Rule("LEFT(@,1)=\"●\"", "515A64", "ECEFF2"),
            new Rule("LEFT(@,1)=\"✓\"", "136A2C", "E0F4E5"),
            new Rule("LEFT(@,1)=\"?\"", "0758B8", "E4F1FF"));

    static final List<Rule> BY_SCORE = List.of(
            new Rule("AND(ISNUMBER(@),@<40)", "A0113F", ""),
            new Rule("AND(ISNUMBER(@),@<60)", "AB3A05", ""),
            new Rule("AND(ISNUMBER(@),@<80)", "7D5800", ""),
            new Rule("AND(ISNUMBER(@),@>=80)", "136A2C", ""));

    static final List<Rule> BY_METHOD = List.of(
            new Rule("@=\"GET\"", "0A4F9E", "E3F0FF"),
            new Rule("@=\"POST\"", "116329", "E0F4E5"),
            new Rule("@=\"PUT\"", "744A00", "FFF2CC"),
            new Rule("@=\"PATCH\"", "0A5C68", "DCF4F6"),
            new Rule("@=\"DELETE\"", "97123A", "FFE6EC"));

    static final List<Rule> BY_DAYS_LEFT = List.of(
            new Rule("AND(ISNUMBER(@),@<0)", "A0113F", "FFE8EE"),
            new Rule("AND(ISNUMBER(@),@<30)", "7D5800", "FFF5D6"));

    static final List<Rule> BY_DUE = List.of(new Rule("AND(ISNUMBER(@),@<TODAY())", "A0113F", "FFE8EE"));

    void put(List<Rule> rules, int row, int column) {
        put(rules, new CellRangeAddress(row, row, column, column));
    }

    void put(List<Rule> rules, CellRangeAddress area) {
        var cell = new CellReference(area.getFirstRow(), area.getFirstColumn()).formatAsString();
        var formatting = sheet.getSheetConditionalFormatting();
        var made = rules.stream()
                .map(r -> rule(r.condition().replace("@", cell), r))
                .toArray(XSSFConditionalFormattingRule[]::new);
        // POI takes three at a time.
        for (var i = 0; i < made.length; i += 3) {
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {area}, java.util.Arrays.copyOfRange(made, i, Math.min(made.length, i + 3)));
        }
    }

    private XSSFConditionalFormattingRule rule(String condition, Rule look) {
        var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule(condition);
        var font = rule.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColor(Looks.colour(look.ink()));
        if (!look.fill().isEmpty()) {
            var pattern = rule.createPatternFormatting();
            pattern.setFillBackgroundColor(Looks.colour(look.fill()));
            pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        }
        return rule;
    }
}
