package dev.merlon.desktop.shell;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.dialog.FailureWords;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the name and the place of a new workspace.
final class NewWorkspaceSheet extends VBox {

    private final Texts texts = Texts.of(NewWorkspaceSheet.class);
    private final TextField name = new TextField();
    private final TextField parent = new TextField();
    private final Label target = new Label();
    private final VBox trouble = new VBox();
    private final ScreenContext context;
    /// What is done with the name and the place.
    interface Maker {
        void make(Path folder, String name, Runnable made, Consumer<WorkbenchException> failed);
    }

    private final Maker maker;
    private final Runnable created;
    private final Runnable close;
    private final FieldBox nameBox;
    private final FieldBox parentBox;

    /// @param created  runs once it is open
    NewWorkspaceSheet(
            ScreenContext context, String heading, String verb, Maker maker, Runnable created, Runnable close) {
        this.maker = maker;
        this.context = context;
        this.created = created;
        this.close = close;
        getStyleClass().add("modal-sheet");
        setMaxHeight(USE_PREF_SIZE);
        setId("new-workspace");
        var title = new Label(heading);
        title.getStyleClass().add("heading");
        parent.setText(context.preferences().workspaces().toString());
        name.setPromptText(texts.get("new.name.prompt"));
        nameBox = new FieldBox(texts.get("new.name"), name).check(this::nameTrouble);
        parentBox = new FieldBox(texts.get("new.parent"), place()).check(this::placeTrouble);
        target.getStyleClass().addAll("code", "dense", "muted");
        name.textProperty().subscribe(_ -> showTarget());
        parent.textProperty().subscribe(_ -> showTarget());
        var create = Buttons.primary(verb, Feather.PLUS_SQUARE, this::create);
        create.setDefaultButton(true);
        var actions = new HBox(8, create, Buttons.quiet(texts.get("cancel.word"), close));
        actions.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, nameBox, parentBox, target, trouble, actions);
    }

    @Override
    public void requestFocus() {
        name.requestFocus();
    }

    private HBox place() {
        Button browse = Buttons.standard(
                texts.get("new.browse"),
                () -> context.dialogs()
                        .folder(texts.get("new.parent"))
                        .ifPresent(folder -> parent.setText(folder.toString())));
        HBox.setHgrow(parent, Priority.ALWAYS);
        parent.setAccessibleText(texts.get("new.parent"));
        return new HBox(8, parent, browse);
    }

    private void showTarget() {
        target.setText(
                name.getText().isBlank() ? "" : folder().map(Path::toString).orElse(""));
    }

    /// A name that every file system takes.
    private Optional<Path> folder() {
        var plain = name.getText()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        try {
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(parent.getText().strip(), plain + ".merlon"));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Optional<String> nameTrouble() {
        if (name.getText().isBlank()) {
            return Optional.of(texts.get("new.name.missing"));
        }
        return folder().filter(Files::exists).map(f -> texts.get("new.name.taken", f.getFileName()));
    }

    private Optional<String> placeTrouble() {
        return folder().isEmpty() && !name.getText().isBlank()
                ? Optional.of(texts.get("new.parent.invalid"))
                : Optional.empty();
    }

    private void create() {
        var right = nameBox.validate() & parentBox.validate();
        if (right) {
            folder().ifPresent(folder -> maker.make(
                    folder,
                    name.getText().strip(),
                    () -> {
                        close.run();
                        created.run();
                    },
                    this::tell));
        }
    }

    private void tell(WorkbenchException failure) {
        trouble.getChildren()
                .setAll(MessageBox.error(
                        texts.get("new.failed"), FailureWords.of(failure).text()));
    }
}
