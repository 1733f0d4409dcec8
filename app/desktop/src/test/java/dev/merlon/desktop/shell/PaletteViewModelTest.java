package dev.merlon.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.EndpointId;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

final class PaletteViewModelTest {

    private static final Command IMPORT =
            Command.of("api.import", Command.Group.WORKSPACE, "Import contracts", Feather.UPLOAD, "Ctrl+I", () -> {});
    private static final Command UNDO = Command.of(
                    "edit.undo", Command.Group.EDIT, "Undo", Feather.ROTATE_CCW, "", () -> {})
            .enabledWhen(new SimpleBooleanProperty(false));

    private final Navigator navigator = new Navigator();
    private final PaletteViewModel palette =
            new PaletteViewModel(List.of(IMPORT, UNDO), SampleSnapshot.bank(), navigator);

    @Test
    void offersWhatCanBeDoneNowBeforeAnythingIsTyped() {
        assertThat(palette.found()).extracting(PaletteEntry::title).containsExactly("Import contracts");
        palette.search("undo");
        assertThat(palette.found()).extracting(PaletteEntry::title).doesNotContain("Undo");
    }

    @Test
    void findsAnEndpointByWordsInAnyOrderAndGoesThere() {
        palette.search("limits customers");
        assertThat(palette.found()).hasSize(1);
        var entry = palette.found().getFirst();
        assertThat(entry.method()).isEqualTo("GET");
        entry.action().run();
        assertThat(navigator.current()).isEqualTo(new Route.OfEndpoint(new EndpointId("payments-api", "readLimits")));
    }

    @Test
    void ranksTheBeginningOfATitleBeforeItsMiddle() {
        palette.search("ledger");
        assertThat(palette.found().getFirst().title()).isEqualTo("Ledger API");
        palette.search("APC-RES-01");
        assertThat(palette.found()).extracting(PaletteEntry::detail).contains("APC-RES-01");
    }

    @Test
    void findsNothingWhereNothingFits() {
        palette.search("zzzz qqq");
        assertThat(palette.found()).isEmpty();
    }

    @Test
    void answersInAnInstantAmongTwentyThousandEndpoints() {
        var large = new PaletteViewModel(List.of(IMPORT), SampleSnapshot.large(20_000), navigator);
        var begin = System.nanoTime();
        large.search("transfers batch");
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(400);
        assertThat(large.found()).hasSize(60);
    }
}
