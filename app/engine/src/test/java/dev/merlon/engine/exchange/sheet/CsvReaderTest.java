package dev.merlon.engine.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.problem.WorkbenchException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void readsQuotesDelimitersAndLineBreaks() throws WorkbenchException {
        assertThat(rows("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n,last"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "two\nlines"), List.of("", "last"));
        assertThat(rows("a;b,c;d\n1;2")).containsExactly(List.of("a", "b,c", "d"), List.of("1", "2"));
        assertThat(rows("a\tb\n1\t2\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(rows("a,")).containsExactly(List.of("a", ""));
        assertThatThrownBy(() -> rows("a,\"never closed")).hasMessageContaining("own.csv:1:3: error CSV-QUOTE");
        assertThat(rows("")).isEmpty();
    }

    @Test
    void readsWhatExcelSaves() throws WorkbenchException {
        assertThat(read("\uFEFFid;Größe".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("id", "Größe"));
        assertThat(read("id;Größe".getBytes(Charset.forName("windows-1252")))).containsExactly(List.of("id", "Größe"));
        assertThat(read("\uFEFFid\tGröße".getBytes(StandardCharsets.UTF_16LE))).containsExactly(List.of("id", "Größe"));
        assertThat(read("\uFEFFid\tGröße".getBytes(StandardCharsets.UTF_16BE))).containsExactly(List.of("id", "Größe"));
    }

    @Test
    void refusesMoreThanAnyListHas() {
        assertThatThrownBy(() -> rows("x\n".repeat(Sheet.MOST_ROWS + 1))).hasMessageContaining("IMPORT-SIZE");
        assertThatThrownBy(() -> rows(",".repeat(Sheet.MOST_COLUMNS + 1))).hasMessageContaining("IMPORT-SIZE");
        assertThatThrownBy(() -> rows("x".repeat(Sheet.LONGEST_CELL + 1))).hasMessageContaining("IMPORT-SIZE");
    }

    private static List<List<String>> rows(String text) throws WorkbenchException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> read(byte[] bytes) throws WorkbenchException {
        return CsvReader.read(bytes, "own.csv").rows();
    }
}
