package dev.merlon.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.preferences.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedWorkbenchTest {

    @TempDir
    Path folder;

    @Test
    void isAnotherOneOnceTheLibraryFolderOrAFileOfItChanges() throws IOException {
        var preferences = new AtomicReference<>(Preferences.standard());
        Supplier<Preferences> now = () -> Objects.requireNonNull(preferences.get());
        var workbench = new NamedWorkbench(now, UnaryOperator.identity());
        var builtIn = workbench.get();
        assertThat(workbench.get()).isSameAs(builtIn);

        preferences.set(now.get().withLibrary(folder.toString()));
        var chosen = workbench.get();
        assertThat(chosen).isNotSameAs(builtIn);
        assertThat(workbench.get()).isSameAs(chosen);

        Files.writeString(Files.createDirectories(folder.resolve("rules/own")).resolve("bad.yaml"), "id: [\n");
        var changed = workbench.get();
        assertThat(changed).isNotSameAs(chosen);
        assertThat(changed.library().problems()).hasSize(1);
    }

    @Test
    void usesTheBuiltInLibraryWhileTheFolderIsNotThere() {
        var preferences =
                Preferences.standard().withLibrary(folder.resolve("gone").toString());
        assertThat(new NamedWorkbench(() -> preferences, UnaryOperator.identity())
                        .get()
                        .library()
                        .problems())
                .isEmpty();
    }
}
