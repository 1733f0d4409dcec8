package dev.merlon.desktop.screen.welcome;

import dev.merlon.desktop.preferences.RecentWorkspace;
import dev.merlon.desktop.text.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A recent workspace in the words of the list.
///
/// @param place  its folder, the home folder written as `~`
/// @param size   "9 APIs"
/// @param when   "opened today, 14:02" or "18 Nov 2026"
record RecentRow(RecentWorkspace workspace, String place, String size, String when) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static RecentRow of(RecentWorkspace workspace, Path home, Instant now, ZoneId zone, Texts texts) {
        var folder = workspace.folder();
        var place = folder.startsWith(home)
                ? "~/" + home.relativize(folder).toString().replace('\\', '/')
                : folder.toString();
        var opened = workspace.openedAt().atZone(zone);
        var today = opened.toLocalDate().equals(LocalDate.ofInstant(now, zone));
        return new RecentRow(
                workspace,
                place,
                texts.get("apis", workspace.apis()),
                today ? texts.get("openedToday", CLOCK.format(opened)) : DAY.format(opened));
    }

    boolean hasPosture() {
        return workspace.posture() >= 0;
    }
}
