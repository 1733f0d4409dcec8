package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.official.OfficialFile;
import dev.merlon.engine.exchange.sheet.ColumnMapping;
import dev.merlon.engine.exchange.sheet.Sheet;
import dev.merlon.engine.exchange.sheet.SheetImport;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Reads official content into a workspace.
///
/// @param id       of the framework that it belongs to, or of a new one
/// @param name     of a new one; empty takes the file's title
/// @param licence  by what right the user has it
record OfficialImport(Context context, CommandLine line, String id, String name, String licence) {

    /// What the user says about a table.
    ///
    /// @param sheet    its name, or null for the first
    /// @param header   the row of the headings from 1, or null for the one that looks like it
    /// @param columns  `FIELD=COLUMN`
    record Table(@Nullable String sheet, @Nullable Integer header, List<String> columns) {}

    void take(Path file, Table table, Path workspace, boolean dryRun) throws WorkbenchException {
        var official = OfficialFile.read(file);
        var draft = draft(official, table, file);
        try (var open = new Workspaces(context).open(workspace)) {
            var plan = FrameworkImport.plan(
                    draft, new FrameworkImport.Target(id, name, licence), official.name(), open.snapshot());
            context.terminal().remarks(plan.remarks());
            context.terminal().result(sentence(plan));
            if (!dryRun) {
                var who = System.getProperty("user.name", "unknown");
                var now = Clock.systemUTC().instant();
                open.put(
                        "Imported " + official.name() + " as " + id,
                        List.of(new ImportedFramework(plan.framework(), official.name(), official.sha256(), who, now)));
            }
        }
    }

    private String sentence(FrameworkImport plan) {
        var found = Count.of(plan.matched() + plan.added(), "requirement") + ", " + plan.texts() + " with text";
        return plan.known()
                ? id + ": " + found + "; " + plan.matched() + " known, " + plan.added() + " new"
                : id + ": " + found + "; a new framework";
    }

    private FrameworkDraft draft(OfficialFile official, Table table, Path file) throws WorkbenchException {
        return switch (official.content()) {
            case OfficialFile.Understood(var draft) -> draft;
            case OfficialFile.Tables(var sheets) -> {
                var chosen = chosen(sheets, table.sheet());
                yield SheetImport.draft(chosen, mapping(chosen, table), file.toString());
            }
        };
    }

    private Sheet chosen(List<Sheet> sheets, @Nullable String sheet) {
        if (sheet == null) {
            return sheets.getFirst();
        }
        return sheets.stream()
                .filter(s -> s.name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        line,
                        "no sheet is called " + sheet + "; there are "
                                + sheets.stream().map(Sheet::name).collect(Collectors.joining(", "))));
    }

    private ColumnMapping mapping(Sheet chosen, Table table) {
        var mapping = ColumnMapping.guess(chosen);
        var header = table.header();
        if (header != null) {
            mapping = mapping.withHeader(header - 1);
        }
        for (var named : table.columns()) {
            var at = named.indexOf('=');
            var field = ColumnMapping.Field.of(at < 0 ? "" : named.substring(0, at));
            var column = mapping.find(chosen, named.substring(at + 1));
            if (field.isEmpty() || column < 0) {
                throw new ParameterException(line, "no such field or column: " + named);
            }
            mapping = mapping.with(field.get(), column);
        }
        return mapping;
    }
}
