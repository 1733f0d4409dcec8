package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.theme.ThemeChoice;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartsSheetTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "DARK, 100", "LIGHT, 160"})
    void showsEveryPartWithANameAndWithoutAWarning(ThemeChoice theme, int percent) {
        Toolkit.start();
        try (var warnings = new StyleWarnings()) {
            var appearance = Toolkit.appearance(theme, percent);
            var scene = Toolkit.on(() -> {
                var made = new Scene(new PartsSheet(), 1440 * Math.max(1, percent / 120.0), 1260 * percent / 100.0);
                appearance.attach(made);
                return made;
            });
            new Snapshots("parts").take("11-parts-" + theme.word() + (percent == 100 ? "" : "-" + percent), scene);
            assertThat(Toolkit.on(() -> AccessibleNames.missing(scene.getRoot())))
                    .isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
    }
}
