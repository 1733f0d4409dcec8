package dev.merlon.cli.command.exchange;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.convert.ReadModel;
import dev.merlon.engine.exchange.workspace.ModelImport;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The threat models among the files that are to be imported.
public final class ModelImports {

    private final Map<Path, ReadModel> models = new LinkedHashMap<>();
    private final List<Path> others = new ArrayList<>();

    private ModelImports() {}

    /// Reads those that are models; the others may be contracts.
    ///
    /// @throws WorkbenchException with the place, where one is a model that cannot be taken
    public static ModelImports among(List<Path> files) throws WorkbenchException {
        var imports = new ModelImports();
        for (var file : files) {
            var read = ModelFormats.readIfModel(file);
            if (read.isPresent()) {
                imports.models.put(file, read.get());
            } else {
                imports.others.add(file);
            }
        }
        return imports;
    }

    public boolean isEmpty() {
        return models.isEmpty();
    }

    /// What is no threat model.
    public List<Path> others() {
        return List.copyOf(others);
    }

    /// Takes all models in one change, and prints what they bring.
    ///
    /// @param take  otherwise it is only looked at
    public void into(Workspace workspace, boolean take, Terminal terminal) throws WorkbenchException {
        var library = workspace.snapshot().library();
        var imports = new ArrayList<ModelImport>();
        for (var each : models.entrySet()) {
            terminal.remarks(each.getValue().remarks());
            var file = String.valueOf(each.getKey().getFileName());
            var model = ModelImport.of(
                    each.getValue(), file, id -> library.control(id).isPresent());
            imports.add(model);
            terminal.result((take ? "Imported " : "Would import ") + file + " from "
                    + each.getValue().format().title() + " as " + model.kept().id() + ": "
                    + ConvertCommand.counts(each.getValue().model()) + "; "
                    + Count.of(model.threats(), "threat") + " at elements");
            model.losses().forEach(loss -> terminal.result(loss.sentence()));
        }
        if (take) {
            workspace.edit(
                    imports.size() == 1
                            ? "Imported " + imports.getFirst().kept().name()
                            : "Imported threat models",
                    now -> {
                        var edits = new ArrayList<Edit>();
                        imports.forEach(i -> edits.addAll(i.edits(now.state())));
                        return edits;
                    });
        }
    }
}
