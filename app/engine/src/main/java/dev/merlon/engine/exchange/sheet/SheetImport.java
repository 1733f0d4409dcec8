package dev.merlon.engine.exchange.sheet;

import dev.merlon.engine.exchange.sheet.ColumnMapping.Field;
import dev.merlon.engine.framework.DraftBuilder;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.framework.Standing;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes requirements of a sheet's rows by a mapping of its columns. A row without a number is passed over,
/// silently where it is empty.
public final class SheetImport {

    private static final Pattern CONTROL = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    private final Sheet sheet;
    private final ColumnMapping columns;
    private final DraftBuilder builder;

    private SheetImport(Sheet sheet, ColumnMapping columns, String file) {
        this.sheet = sheet;
        this.columns = columns;
        builder = new DraftBuilder(file);
    }

    /// @param file  as the user named it
    /// @throws WorkbenchException codes `IMPORT-COLUMNS`, where no column has the numbers, `IMPORT-SIZE`,
    ///     `IMPORT-NOTHING`
    public static FrameworkDraft draft(Sheet sheet, ColumnMapping columns, String file) throws WorkbenchException {
        if (!columns.complete()) {
            throw new WorkbenchException(
                    "IMPORT-COLUMNS", "say which column has the numbers of the requirements", file, null);
        }
        var reading = new SheetImport(sheet, columns, file);
        for (var row = columns.header() + 1; row < sheet.rows().size(); row++) {
            reading.row(row);
        }
        return reading.builder.draft("", "", "", true);
    }

    private void row(int row) throws WorkbenchException {
        if (sheet.rows().get(row).stream().allMatch(String::isBlank)) {
            return;
        }
        var number = cell(row, Field.NUMBER);
        var group = cell(row, Field.GROUP);
        if (!group.isEmpty() && !number.isEmpty()) {
            builder.group(new RequirementGroup(group, group, ""));
        }
        var title = cell(row, Field.TITLE);
        var levels = levels(cell(row, Field.LEVEL));
        var taken = builder.requirement(
                new Requirement(number, title.isEmpty() ? number : title, group, levels, cell(row, Field.TEXT)),
                row + 1);
        if (taken) {
            levels.forEach(level -> builder.level(new Level(level, level)));
            mapped(number, cell(row, Field.CONTROLS));
        }
    }

    private void mapped(String number, String controls) throws WorkbenchException {
        var matcher = CONTROL.matcher(controls);
        while (matcher.find()) {
            builder.mapping(new Mapping.OfControl(number, matcher.group(), Standing.PROPOSED));
        }
    }

    /// `2` is read as `L2`; several stand apart by commas, semicolons or spaces.
    private static List<String> levels(String cell) {
        var levels = new ArrayList<String>();
        for (var word : cell.split("[,;\\s]+")) {
            var id = word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]", "");
            if (!id.isEmpty() && id.length() <= 20) {
                var named = Character.isDigit(id.charAt(0)) ? "L" + id : id;
                if (!levels.contains(named)) {
                    levels.add(named);
                }
            }
        }
        return levels;
    }

    private String cell(int row, Field field) {
        return sheet.cell(row, columns.column(field));
    }
}
