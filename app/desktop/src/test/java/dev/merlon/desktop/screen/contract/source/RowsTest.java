package dev.merlon.desktop.screen.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void countsLinesAsTheReaderDoes() {
        var source = SourceText.of("a\r\nb\rc\n\nd");
        assertThat(source.lines()).isEqualTo(5);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(l -> source.text().substring(source.start(l), source.end(l))))
                .containsExactly("a", "b", "c", "", "d");
        assertThat(source.offset(9, 9)).isEqualTo(source.text().length());
    }

    @Test
    void leavesAByteOrderMarkOutOfColumns() {
        var source = SourceText.of("\uFEFFopenapi".getBytes(StandardCharsets.UTF_8));
        assertThat(source.text()).isEqualTo("openapi");
        assertThat(SourceText.of("\uFEFFopenapi".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("openapi");
    }

    @Test
    void cutsALongLineIntoRowsThatLoseNothing() {
        var line =
                IntStream.range(0, 20_000).mapToObj(i -> "\"k" + i + "\":" + i).collect(Collectors.joining(","));
        var source = SourceText.of("first\n" + line + "\nlast");
        var rows = Rows.of(source, 80);
        var joined = IntStream.range(0, rows.size())
                .filter(r -> rows.line(r) == 2)
                .mapToObj(r -> source.text().substring(rows.start(r), rows.end(r)))
                .collect(Collectors.joining());
        assertThat(joined).isEqualTo(line);
        var place = source.offset(2, 12_345);
        var row = rows.rowOf(place);
        assertThat(rows.start(row)).isLessThanOrEqualTo(place);
        assertThat(rows.end(row)).isGreaterThan(place);
        assertThat(rows.goesOn(row)).isTrue();
        assertThat(rows.line(rows.size() - 1)).isEqualTo(3);
    }

    @Test
    void showsHiddenCharactersByNameAndKeepsColumnsTrue() {
        var source = SourceText.of("a: \u202Eevil\u0000\uD800\t\u200B");
        var colours = Colours.of(source, "a.yaml", TokenSink.NONE);
        var face = RowFace.of(source, colours, 0, source.text().length());
        assertThat(face.pieces())
                .filteredOn(p -> p.kind() == TokenKind.HIDDEN)
                .extracting(RowFace.Piece::text)
                .containsExactly("U+202E", "NUL", "U+D800", "U+200B");
        assertThat(face.pieces())
                .noneMatch(p -> p.text().contains("\u202E") || p.text().contains("\u0000"));
        assertThat(face.cellOf(4)).isEqualTo(3 + "U+202E".length());
    }

    @Test
    void findsTextWithoutRegardToCaseAndNotAsAPattern() {
        var source = SourceText.of("Pay.* pay.* PAY.x");
        assertThat(Finds.of(source, "pay.*", Job.unwatched()).offsets()).containsExactly(0, 6);
        var finds = Finds.of(source, "PAY", Job.unwatched());
        assertThat(finds.offsets()).containsExactly(0, 6, 12);
        assertThat(finds.from(7)).isEqualTo(2);
        assertThat(finds.from(13)).isZero();
    }

    @Test
    void outlinesPathsOperationsAndComponentsOfBothLanguages() {
        var yaml = """
                openapi: 3.1.0
                paths:
                  /a/{id}:
                    parameters: []
                    get:
                      responses: {"200": {description: ok}}
                components:
                  schemas:
                    Thing: {type: object, properties: {get: {type: string}}}
                """;
        var json =
                "{\"paths\":{\"/a/{id}\":{\"get\":{\"x\":[{\"paths\":1}]}}},\"components\":{\"schemas\":{\"Thing\":{\"a\":1}}}}";
        assertThat(outline("a.yaml", yaml))
                .containsSubsequence("paths", "/a/{id}", "GET /a/{id}", "components", "schemas", "Thing");
        assertThat(outline("a.json", json))
                .containsExactly("paths", "/a/{id}", "GET /a/{id}", "components", "schemas", "Thing");
    }

    private static java.util.List<String> outline(String file, String text) {
        var source = SourceText.of(text);
        var outline = new Outline(source);
        Colours.of(source, file, outline);
        return outline.entries().stream().map(OutlineEntry::words).toList();
    }
}
