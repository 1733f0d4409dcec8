package dev.merlon.desktop.screen.readback;

import dev.merlon.desktop.dialog.FailureWords;
import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.workbook.CellLine;
import dev.merlon.engine.exchange.workbook.Choices;
import dev.merlon.engine.exchange.workbook.FilledBook;
import dev.merlon.engine.exchange.workbook.ReadBack;
import dev.merlon.engine.exchange.workbook.Side;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Reading a workbook back.
public final class ReadBackScreen extends InspectedScreen implements ReadBackActions {

    private final Texts texts = Texts.of(ReadBackScreen.class);
    private final ScreenContext context;
    private final ReadBackView view;
    private @Nullable FilledBook book;
    private Choices choices = Choices.of(Side.OURS);

    public ReadBackScreen(ScreenContext context) {
        this.context = context;
        view = new ReadBackView(this, inspector);
        steps(List.of(new Crumb(texts.get("reports"), new Route.Reports()), Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(_ -> compare()));
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.FilledWorkbook(var files) && !files.isEmpty()) {
            read(files);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void chooseFile() {
        var files = context.dialogs().files(texts.get("file.choose"), FileKind.WORKBOOK);
        if (!files.isEmpty()) {
            read(files);
        }
    }

    @Override
    public void read(List<Path> files) {
        var now = context.session().snapshot();
        context.tasks()
                .inOrder(
                        texts.get("reading", files.getFirst().getFileName()),
                        job -> FilledBook.read(files.getFirst(), now, job),
                        this::opened,
                        this::failed);
    }

    private void opened(FilledBook read) {
        book = read;
        choices = Choices.of(Side.OURS);
        view.settled(Side.OURS);
        compare();
    }

    private void failed(WorkbenchException failure) {
        book = null;
        view.showNothing(FailureWords.of(failure).text());
    }

    /// Compares the workbook with the workspace as it is now.
    private void compare() {
        var now = context.session().snapshotProperty().get();
        var open = book;
        var settled = choices;
        if (now == null || open == null) {
            return;
        }
        var reader = reader();
        context.tasks().run(texts.get("comparing"), _ -> ReadBack.of(open, now, reader, settled), done -> {
            if (open == book && settled.equals(choices)) {
                view.show(done);
            }
        });
    }

    private Signature reader() {
        return new Signature(context.preferences().get().userName(), Instant.now());
    }

    @Override
    public void settleAll(Side side) {
        choices = Choices.of(side);
        compare();
    }

    @Override
    public void settle(CellLine line, Side side) {
        choices = choices.with(line.rowAddress(), side);
        compare();
    }

    /// What is taken is worked out once more, of the workspace as it is when the change is made.
    @Override
    public void apply() {
        var open = book;
        if (open == null) {
            return;
        }
        var settled = choices;
        var reader = reader();
        var label = texts.get("done", open.file());
        context.session()
                .change(
                        label,
                        (workspace, _) -> workspace.edit(
                                label,
                                now -> ReadBack.of(open, now, reader, settled).edits()));
    }

    @Override
    public void back() {
        context.navigator().go(new Route.Reports());
    }
}
