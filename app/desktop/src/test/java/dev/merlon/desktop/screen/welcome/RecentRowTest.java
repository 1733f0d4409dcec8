package dev.merlon.desktop.screen.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.preferences.RecentWorkspace;
import dev.merlon.desktop.text.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class RecentRowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Path HOME = Path.of("/home/x");

    @Test
    void saysTheHourTodayAndTheDayBefore() {
        assertThat(row("2026-11-23T14:02:00Z", 9).when()).isEqualTo("opened today, 14:02");
        assertThat(row("2026-11-18T14:02:00Z", 9).when()).isEqualTo("18 Nov 2026");
    }

    @Test
    void writesTheHomeFolderShortAndCountsInWords() {
        assertThat(row("2026-11-23T14:02:00Z", 1).place()).isEqualTo("~/merlon/bank.merlon");
        assertThat(row("2026-11-23T14:02:00Z", 1).size()).isEqualTo("1 API");
        assertThat(row("2026-11-23T14:02:00Z", 12).size()).isEqualTo("12 APIs");
    }

    private static RecentRow row(String openedAt, int apis) {
        var workspace =
                new RecentWorkspace(HOME.resolve("merlon/bank.merlon"), "Bank", apis, 71, Instant.parse(openedAt));
        return RecentRow.of(workspace, HOME, NOW, ZoneOffset.UTC, Texts.of(WelcomeScreen.class));
    }
}
