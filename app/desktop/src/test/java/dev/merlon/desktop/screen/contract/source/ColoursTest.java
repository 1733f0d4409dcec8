package dev.merlon.desktop.screen.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void tellsKeysFromValuesInJson() {
        assertThat(tokens("a.json", "{\"name\": \"x\", \"n\": -1.5e3, \"b\": [true, null, oops]}"))
                .contains(
                        "KEY \"name\"",
                        "STRING \"x\"",
                        "KEY \"n\"",
                        "NUMBER -1.5e3",
                        "WORD true",
                        "WORD null",
                        "OTHER oops");
    }

    @Test
    void takesAnEscapedQuoteForPartOfTheString() {
        assertThat(tokens("a.json", "{\"a\\\"b\": \"c\\\\\"}")).contains("KEY \"a\\\"b\"", "STRING \"c\\\\\"");
    }

    @Test
    void coloursKeysScalarsAndCommentsInYaml() {
        assertThat(tokens("a.yaml", "a: b c # d\n'q': 3\n- {x: true, \"y\": [*one]}\nu: http://x/#y\n"))
                .contains(
                        "KEY a",
                        "STRING b c",
                        "COMMENT # d",
                        "KEY 'q'",
                        "NUMBER 3",
                        "KEY x",
                        "WORD true",
                        "KEY \"y\"",
                        "TAG *one",
                        "STRING http://x/#y");
    }

    @Test
    void takesTheLinesOfABlockScalarForTextUntilTheyStandFurtherOut() {
        assertThat(tokens("a.yaml", "a:\n  text: |\n    key: no\n\n    - more\n  next: yes\n"))
                .contains("STRING key: no", "STRING - more", "KEY next")
                .doesNotContain("KEY key");
    }

    @Test
    void takesAQuotedStringOverSeveralLines() {
        assertThat(tokens("a.yaml", "a: \"one\n  two: 2\"\nb: 1\n")).contains("STRING   two: 2\"", "KEY b");
    }

    @Test
    void findsTheTokensOfAnyPartOfALongLineWithoutThoseBeforeIt() {
        var text = "{\"long\": \"" + "x".repeat(10_000) + "\", \"after\": 7}";
        var source = SourceText.of(text);
        var colours = Colours.of(source, "a.json", TokenSink.NONE);
        var found = new ArrayList<String>();
        colours.tokens(5_000, 5_020, (start, end, kind) -> found.add(kind + " " + text.substring(start, end)));
        assertThat(found).containsExactly("STRING " + "x".repeat(20));
        var end = text.indexOf("\"after\"");
        assertThat(colours.at(end + 2)).containsExactly(end, end + 7);
    }

    private static List<String> tokens(String file, String text) {
        var found = new ArrayList<String>();
        Colours.of(SourceText.of(text), file, (start, end, kind) -> found.add(kind + " " + text.substring(start, end)));
        return found;
    }
}
