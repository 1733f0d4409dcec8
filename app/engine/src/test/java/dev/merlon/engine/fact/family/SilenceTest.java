package dev.merlon.engine.fact.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.fact.FactDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {

    @Test
    void namesFactsOfTheCatalogueOnly() {
        var catalogue = new LibraryLoader().load(List.of()).facts();

        assertThat(catalogue.definitions().stream().map(FactDefinition::name)).containsAll(Silence.names());
    }
}
