package dev.merlon.desktop.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the user chose. Immutable.
///
/// @param theme            `system`, `light` or `dark`
/// @param fontScale        in percent, 80 to 200
/// @param userName         the name that the journal gives to changes
/// @param railCollapsed    the rail shows icons only
/// @param inspectorFolded  the inspector is folded away
/// @param library          the organisation's library folder; empty where there is none
/// @param recent           newest first
public record Preferences(
        String theme,
        int fontScale,
        String userName,
        boolean railCollapsed,
        boolean inspectorFolded,
        String library,
        List<RecentWorkspace> recent) {

    private static final int REMEMBERED = 12;

    public Preferences {
        recent = List.copyOf(recent);
    }

    /// What holds until the user chooses.
    public static Preferences standard() {
        return new Preferences("system", 100, System.getProperty("user.name", ""), false, false, "", List.of());
    }

    public Preferences withTheme(String newTheme) {
        return new Preferences(newTheme, fontScale, userName, railCollapsed, inspectorFolded, library, recent);
    }

    public Preferences withFontScale(int percent) {
        return new Preferences(theme, percent, userName, railCollapsed, inspectorFolded, library, recent);
    }

    public Preferences withUserName(String name) {
        return new Preferences(theme, fontScale, name, railCollapsed, inspectorFolded, library, recent);
    }

    public Preferences withRailCollapsed(boolean collapsed) {
        return new Preferences(theme, fontScale, userName, collapsed, inspectorFolded, library, recent);
    }

    public Preferences withInspectorFolded(boolean folded) {
        return new Preferences(theme, fontScale, userName, railCollapsed, folded, library, recent);
    }

    public Preferences withLibrary(String folder) {
        return new Preferences(theme, fontScale, userName, railCollapsed, inspectorFolded, folder, recent);
    }

    public Optional<Path> libraryFolder() {
        return library.isBlank() ? Optional.empty() : Optional.of(Path.of(library));
    }

    /// Puts the workspace first, in the place of what was known of it.
    public Preferences seen(RecentWorkspace workspace) {
        var others = recent.stream().filter(r -> !r.folder().equals(workspace.folder()));
        return withRecent(
                Stream.concat(Stream.of(workspace), others).limit(REMEMBERED).toList());
    }

    public Preferences forgotten(Path folder) {
        return withRecent(
                recent.stream().filter(r -> !r.folder().equals(folder)).toList());
    }

    private Preferences withRecent(List<RecentWorkspace> workspaces) {
        return new Preferences(theme, fontScale, userName, railCollapsed, inspectorFolded, library, workspaces);
    }
}
