package dev.merlon.desktop.screen.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaivedChoiceTest {

    private static final Library LIBRARY = new LibraryLoader().load(List.of());

    @Test
    void tellsRulesFromControlsInAnyCase() {
        var choice = WaivedChoice.of(" bola-01, APC-RES-01 ,", LIBRARY);

        assertThat(choice.rules()).containsExactly("BOLA-01");
        assertThat(choice.controls()).containsExactly("APC-RES-01");
        assertThat(choice.titles()).hasSize(2);
        assertThat(choice.waived()).isPresent();
    }

    @Test
    void waivesNothingWhileSomethingIsUnknownOrMissing() {
        assertThat(WaivedChoice.of("BOLA-01, NO-SUCH", LIBRARY).unknown()).containsExactly("NO-SUCH");
        assertThat(WaivedChoice.of("BOLA-01, NO-SUCH", LIBRARY).waived()).isEmpty();
        assertThat(WaivedChoice.of(" , ", LIBRARY).waived()).isEmpty();
    }
}
