package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.screen.contract.source.Finds;
import dev.merlon.desktop.screen.contract.source.SourceText;
import dev.merlon.desktop.session.Incoming;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches contracts' texts, from the workspace, from what was read to be imported, or from a file that was refused,
/// and does what takes time beside the FX thread.
final class ContractLibrary implements ContractWork {

    private final Texts texts = Texts.of(ContractLibrary.class);
    private final ScreenContext context;
    private @Nullable RunningTask finding;

    ContractLibrary(ScreenContext context) {
        this.context = context;
    }

    @Override
    public void open(ContractOrigin origin, String file, Consumer<OpenedContract> then, Consumer<Problem> failed) {
        var now = context.session().snapshot();
        var incoming = context.session().incomingProperty().get();
        read(
                workspace -> switch (origin) {
                    case ContractOrigin.Kept(var api) -> kept(workspace, now, api, file);
                    case ContractOrigin.Planned(var api) -> planned(incoming, api, file);
                    case ContractOrigin.Refused(var chosen) -> RefusedFile.open(chosen, file, incoming.refused());
                },
                then,
                failed);
    }

    @Override
    public void refresh(OpenedContract opened, Consumer<OpenedContract> then, Consumer<Problem> failed) {
        if (!(opened.origin() instanceof ContractOrigin.Kept(var id))) {
            then.accept(opened);
            return;
        }
        var now = context.session().snapshot();
        var sha = sha256(now.state().api(id).map(Api::files).orElse(List.of()), opened.file());
        read(
                workspace -> sha.equals(opened.sha256())
                        ? opened.with(Findings.of(id, opened.file(), now))
                        : kept(workspace, now, id, opened.file()),
                then,
                failed);
    }

    /// The session tells of failures in its own place; here the screen does, so they come back as values.
    private void read(Opening opening, Consumer<OpenedContract> then, Consumer<Problem> failed) {
        context.session()
                .read(
                        texts.get("reading"),
                        (workspace, _) -> {
                            try {
                                return new Opened(opening.open(workspace), null);
                            } catch (WorkbenchException e) {
                                return new Opened(null, e.problems().getFirst());
                            }
                        },
                        opened -> opened.hand(then, failed));
    }

    private OpenedContract kept(Workspace workspace, Snapshot now, String id, String file) throws WorkbenchException {
        var api = now.state().api(id).orElseThrow(() -> gone(file));
        var paths = api.files().stream().map(ContractFile::path).toList();
        var path = OpenedContract.fileOf(paths, file);
        return OpenedContract.of(
                new OpenedContract.About(
                        new ContractOrigin.Kept(id), api.name(), api.version(), paths, sha256(api.files(), path)),
                workspace.contractFile(api, path),
                Findings.of(id, path, now));
    }

    private OpenedContract planned(Incoming incoming, String id, String file) throws WorkbenchException {
        var item = incoming.item(id).orElseThrow(() -> gone(file));
        var contract = item.contract().orElseThrow(() -> gone(file));
        var paths = contract.files().stream().map(ContractFile::path).toList();
        var path = OpenedContract.fileOf(paths, file);
        var bytes = contract.bytes().get(path);
        if (bytes == null) {
            throw gone(file);
        }
        return OpenedContract.of(
                new OpenedContract.About(
                        new ContractOrigin.Planned(id),
                        contract.title(),
                        contract.version(),
                        paths,
                        sha256(item.files(), path)),
                bytes,
                Findings.of(item.facts(), item.problems(), path));
    }

    private static String sha256(List<ContractFile> files, String path) {
        return files.stream()
                .filter(f -> f.path().equals(path))
                .map(ContractFile::sha256)
                .findFirst()
                .orElse("");
    }

    private WorkbenchException gone(String file) {
        return new WorkbenchException("CONTRACT-GONE", texts.get("gone"), file, null);
    }

    @Override
    public void find(SourceText source, String words, Consumer<Finds> then) {
        if (finding != null) {
            finding.cancel();
        }
        finding = context.tasks().run(texts.get("finding", words), job -> Finds.of(source, words, job), then);
    }

    @Override
    public void explain(OpenedContract opened, int line, Consumer<LineFindings> then) {
        context.tasks().run(texts.get("explaining"), _ -> opened.findings().at(line), then);
    }

    @FunctionalInterface
    private interface Opening {
        OpenedContract open(Workspace workspace) throws WorkbenchException;
    }

    private record Opened(
            @Nullable OpenedContract contract, @Nullable Problem problem) {

        void hand(Consumer<OpenedContract> then, Consumer<Problem> failed) {
            if (contract != null) {
                then.accept(contract);
            } else if (problem != null) {
                failed.accept(problem);
            }
        }
    }
}
