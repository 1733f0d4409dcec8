package dev.merlon.engine.fact.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSplitterTest {

    private final WordSplitter splitter = new WordSplitter(Map.of("dob", "date of birth", "webhook", "web hook"));

    @ParameterizedTest
    @CsvSource({
        "customerEmail, customer email",
        "customer_emails, customer email",
        "CUSTOMER-EMAIL, customer email",
        "IPAddress, ip address",
        "userIDs, user id",
        "address_line1, address line 1",
        "userDOB, user date of birth",
        "webhooks, web hook",
        "addresses, address",
        "status, status",
        "actor_emails[], actor email",
        "$top, top"
    })
    void splitsNamesIntoWords(String name, String words) {
        assertThat(splitter.words(name)).containsExactly(words.split(" "));
    }

    @Test
    void dropsAccentsAndTakesKnownWordsApart() {
        var splitter = new WordSplitter(Map.of("strasse", "street")).knowing(Set.of("recovery", "key", "keys"));

        assertThat(splitter.words("Straße")).containsExactly("street");
        assertThat(splitter.words("prénomUsuel")).containsExactly("prenom", "usuel");
        assertThat(splitter.words("recoverykey")).containsExactly("recovery", "key");
        assertThat(splitter.words("keyboard")).containsExactly("keyboard");
    }
}
