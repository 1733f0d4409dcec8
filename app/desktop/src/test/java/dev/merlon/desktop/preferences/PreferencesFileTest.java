package dev.merlon.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesFileTest {

    private static final Instant DAY = Instant.parse("2026-11-23T14:02:00Z");

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws IOException {
        var file = new PreferencesFile(folder.resolve("deep/er/preferences.json"));
        var preferences = Preferences.standard()
                .withTheme("dark")
                .withFontScale(150)
                .withUserName("Zoë \"Z\" \\ Null")
                .withRailCollapsed(true)
                .withLibrary("/org/library \"a\"")
                .seen(new RecentWorkspace(Path.of("/a/b.merlon"), "Retail bank", 9, 70.9, DAY))
                .seen(new RecentWorkspace(Path.of("/c/d.merlon"), "Empty", 0, -1, DAY));
        file.write(preferences);
        assertThat(file.read()).isEqualTo(preferences);
        assertThat(folder.resolve("deep/er")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void startsWithTheStandardOnesWhereTheFileIsMissingCutShortOrSomethingElse(@TempDir Path folder)
            throws IOException {
        var path = folder.resolve("preferences.json");
        var file = new PreferencesFile(path);
        assertThat(file.read()).isEqualTo(Preferences.standard());
        for (var text : new String[] {"", "{", "{\"recent\":[{\"folder\":", "[]", "7", "{\"recent\":[{}]}", "\0"}) {
            Files.writeString(path, text);
            assertThat(file.read()).as(text).isEqualTo(Preferences.standard());
        }
    }

    @Test
    void passesOverWhatItDoesNotKnowOrCannotUse(@TempDir Path folder) throws IOException {
        var path = folder.resolve("preferences.json");
        Files.writeString(path, "{\"later\":{\"x\":[1,null]},\"fontScale\":\"big\",\"theme\":\"dark\"}");
        assertThat(new PreferencesFile(path).read())
                .isEqualTo(Preferences.standard().withTheme("dark"));
    }

    @Test
    void liesWhereTheSystemKeepsPreferences() {
        var home = Path.of("/home/x");
        assertThat(PreferencesFile.folder("Linux", Map.of(), home)).isEqualTo(Path.of("/home/x/.config/merlon"));
        assertThat(PreferencesFile.folder("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"), home))
                .isEqualTo(Path.of("/cfg/merlon"));
        assertThat(PreferencesFile.folder("Mac OS X", Map.of(), home))
                .isEqualTo(Path.of("/home/x/Library/Application Support/Merlon"));
        assertThat(PreferencesFile.folder("Windows 11", Map.of("APPDATA", "/roam"), home))
                .isEqualTo(Path.of("/roam/Merlon"));
    }

    @Test
    void keepsTheNewestWorkspacesAndEachOnce() {
        var preferences = Preferences.standard();
        for (var i = 0; i < 20; i++) {
            preferences = preferences.seen(new RecentWorkspace(Path.of("/w" + i), "W" + i, 1, 50, DAY));
        }
        preferences = preferences.seen(new RecentWorkspace(Path.of("/w15"), "W15", 2, 60, DAY));
        assertThat(preferences.recent())
                .hasSize(12)
                .extracting(RecentWorkspace::name)
                .startsWith("W15", "W19", "W18");
        assertThat(preferences.forgotten(Path.of("/w15")).recent())
                .extracting(RecentWorkspace::name)
                .startsWith("W19");
    }
}
