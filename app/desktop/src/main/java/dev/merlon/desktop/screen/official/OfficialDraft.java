package dev.merlon.desktop.screen.official;

import dev.merlon.engine.exchange.official.OfficialFile;
import dev.merlon.engine.exchange.sheet.ColumnMapping;
import dev.merlon.engine.exchange.sheet.Sheet;
import dev.merlon.engine.exchange.sheet.SheetImport;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the user has chosen so far. Immutable.
///
/// @param sheet      which sheet of a table, from 0
/// @param framework  id of the framework that it belongs to; empty for a new one
/// @param name       of a new one
record OfficialDraft(
        OfficialFile file, int sheet, ColumnMapping columns, String framework, String name, String licence) {

    private static final ColumnMapping NONE = new ColumnMapping(0, Map.of());

    /// With columns and framework as they seem to be.
    static OfficialDraft of(OfficialFile file, Snapshot snapshot) {
        var name = file.name().replaceFirst("\\.[A-Za-z]+$", "");
        var first = new OfficialDraft(file, 0, NONE, "", name, "").withSheet(0);
        try {
            var draft = first.read();
            var titled = draft.title().isEmpty() ? name : draft.title();
            return first.withFramework(
                    FrameworkImport.likely(draft, snapshot).map(Framework::id).orElse(""), titled);
        } catch (WorkbenchException _) {
            // columns have to be chosen first; the preview says so
            return first;
        }
    }

    List<Sheet> sheets() {
        return file.content() instanceof OfficialFile.Tables(var sheets) ? sheets : List.of();
    }

    /// Empty where the file says itself what is what.
    Optional<Sheet> table() {
        return sheets().isEmpty() ? Optional.empty() : Optional.of(sheets().get(sheet));
    }

    OfficialDraft withSheet(int index) {
        var sheets = sheets();
        var guess = sheets.isEmpty() ? NONE : ColumnMapping.guess(sheets.get(index));
        return new OfficialDraft(file, index, guess, framework, name, licence);
    }

    OfficialDraft withColumns(ColumnMapping other) {
        return new OfficialDraft(file, sheet, other, framework, name, licence);
    }

    OfficialDraft withFramework(String id, String title) {
        return new OfficialDraft(file, sheet, columns, id, title, licence);
    }

    OfficialDraft withLicence(String text) {
        return new OfficialDraft(file, sheet, columns, framework, name, text);
    }

    /// @throws WorkbenchException where no column has the numbers, or there is nothing below it
    FrameworkDraft read() throws WorkbenchException {
        return switch (file.content()) {
            case OfficialFile.Understood(var draft) -> draft;
            case OfficialFile.Tables(var sheets) -> SheetImport.draft(sheets.get(sheet), columns, file.name());
        };
    }

    /// What taking it would do.
    FrameworkImport plan(Snapshot snapshot) throws WorkbenchException {
        return FrameworkImport.plan(read(), new FrameworkImport.Target(id(), name, licence), file.name(), snapshot);
    }

    /// The chosen framework's, or one made of the new one's name.
    String id() {
        if (!framework.isEmpty()) {
            return framework;
        }
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return slug.substring(0, Math.min(60, slug.length()));
    }
}
