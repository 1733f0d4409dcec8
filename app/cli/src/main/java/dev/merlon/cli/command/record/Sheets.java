package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.csv.CsvSheet;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes kept things from CSV files and gives them out again, the same way for every kind.
final class Sheets {

    private static final long LONGEST = 20_000_000;

    private final Context context;

    Sheets(Context context) {
        this.context = context;
    }

    int give(Path workspace, CsvSheet<?> sheet, Path out) throws WorkbenchException {
        try (var open = new Workspaces(context).open(workspace)) {
            Files.writeString(out, sheet.write(open.snapshot()));
            context.terminal().message("Wrote " + out);
        } catch (IOException e) {
            throw new WorkbenchException("FILE-WRITE", "the file cannot be written: " + e, out.toString(), e);
        }
        return ExitCode.DONE.number();
    }

    /// All lines or none, unless the refused ones are to be skipped.
    ///
    /// @param what  in the singular: `control record`
    int take(Path workspace, CsvSheet<? extends Entity> sheet, Path file, String what, boolean dry, boolean skip)
            throws WorkbenchException {
        var text = text(file);
        try (var open = new Workspaces(context).open(workspace)) {
            var read = sheet.read(file.toString(), text, open.snapshot());
            read.refused().forEach(problem -> context.terminal().message(problem.line()));
            var label = Count.of(read.entities().size(), what) + " from " + file.getFileName();
            var taken = !dry && (read.refused().isEmpty() || skip);
            if (taken) {
                open.put("Imported " + label, read.entities());
            }
            context.terminal()
                    .message((taken ? "Imported " : "Would import ") + label + ", " + read.unchanged() + " unchanged, "
                            + read.refused().size() + " refused");
            return read.refused().isEmpty() || skip ? ExitCode.DONE.number() : ExitCode.BAD_INPUT.number();
        }
    }

    private static String text(Path file) throws WorkbenchException {
        try {
            if (Files.size(file) > LONGEST) {
                throw new WorkbenchException(
                        "CSV-LIMIT", "it has more than " + LONGEST + " bytes", file.toString(), null);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new WorkbenchException("CSV-ENCODING", "it is not in UTF-8", file.toString(), e);
        } catch (IOException e) {
            throw new WorkbenchException("CSV-UNREADABLE", "the file cannot be read: " + e, file.toString(), e);
        }
    }
}
