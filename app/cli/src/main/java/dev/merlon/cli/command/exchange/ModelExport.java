package dev.merlon.cli.command.exchange;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.exchange.workspace.ModelImport;
import dev.merlon.engine.exchange.workspace.WorkspaceModel;
import dev.merlon.engine.model.threatmodel.ImportedModel;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A workspace, or a model that was imported into it, as another tool's file.
final class ModelExport {

    private ModelExport() {}

    /// @param only  the id of an imported model; null for the workspace itself
    static void write(Workspace open, ModelFormat format, @Nullable String only, Path out, Terminal terminal)
            throws WorkbenchException {
        var written = ModelFormats.write(model(open, only), format);
        try {
            Files.write(out, written.bytes());
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNWRITABLE", "the file cannot be written", out.toString(), e);
        }
        LossText.print(terminal, written.losses(), format.title());
        terminal.message("Wrote " + out + " as " + format.title() + (format.preview() ? " (preview)" : ""));
    }

    private static ThreatModel model(Workspace open, @Nullable String only) throws WorkbenchException {
        var now = open.snapshot();
        if (only == null) {
            return WorkspaceModel.of(now);
        }
        var all = now.state().importedModels();
        var kept = all.stream().filter(m -> m.id().equals(only)).findFirst();
        if (kept.isEmpty()) {
            throw new WorkbenchException(
                    "EXPORT-NOTHING",
                    all.isEmpty()
                            ? "no threat model was imported into the workspace"
                            : "no imported threat model is called so; there are "
                                    + all.stream().map(ImportedModel::id).collect(Collectors.joining(", ")),
                    only,
                    null);
        }
        return ModelImport.model(kept.get());
    }
}
