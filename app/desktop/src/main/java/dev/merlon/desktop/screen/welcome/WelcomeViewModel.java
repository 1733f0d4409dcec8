package dev.merlon.desktop.screen.welcome;

import dev.merlon.desktop.dialog.FailureWords;
import dev.merlon.desktop.preferences.Preferences;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the welcome screen shows. Knows no control.
final class WelcomeViewModel {

    private final Texts texts;
    private final InstantSource clock;
    private final Path home;
    private final ObservableList<RecentRow> recent = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper troublePlace = new ReadOnlyStringWrapper("");

    WelcomeViewModel(Texts texts, InstantSource clock, Path home) {
        this.texts = texts;
        this.clock = clock;
        this.home = home;
    }

    void show(Preferences preferences) {
        recent.setAll(preferences.recent().stream()
                .map(r -> RecentRow.of(r, home, clock.instant(), ZoneId.systemDefault(), texts))
                .toList());
    }

    ObservableList<RecentRow> recent() {
        return recent;
    }

    /// What went wrong, in full; empty where nothing did.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The file that it is about.
    ReadOnlyStringProperty troublePlace() {
        return troublePlace.getReadOnlyProperty();
    }

    void failed(WorkbenchException failure) {
        var words = FailureWords.of(failure);
        troublePlace.set(words.file());
        trouble.set(words.text());
    }

    void calm() {
        trouble.set("");
        troublePlace.set("");
    }
}
