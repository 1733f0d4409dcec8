package dev.merlon.engine.exchange.oscal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid5Test {

    /// The example of RFC 9562, appendix A.4.
    @Test
    void namesAsTheStandardDoes() {
        var ofDomains = new Uuid5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
        assertThat(ofDomains.of("www.example.com")).isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void keepsThePartsOfANameApart() {
        assertThat(Uuid5.OF_URIS.of("a", "bc")).isNotEqualTo(Uuid5.OF_URIS.of("ab", "c"));
    }
}
