package dev.merlon.engine.report.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.report.workbook.part.XmlReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedHeaderTest {

    private static String sealed(String xml) throws IOException {
        var sheet = XmlReading.of(xml.getBytes(StandardCharsets.UTF_8));
        SealedHeader.put(sheet, "Sealed as 1");
        var text = new StringBuilder();
        sheet.writeTo(text);
        return text.toString();
    }

    @Test
    void makesAHeaderInItsPlace() throws IOException {
        assertThat(sealed("<worksheet><pageSetup/><tableParts/></worksheet>"))
                .contains("<pageSetup/><headerFooter><oddHeader>&amp;C&amp;8Sealed as 1</oddHeader></headerFooter>"
                        + "<tableParts/>");
    }

    @Test
    void leavesWhatTheDesignerPutThere() throws IOException {
        assertThat(sealed("<x:worksheet><x:headerFooter><x:oddHeader>&amp;LAcme</x:oddHeader>"
                        + "<x:oddFooter>p</x:oddFooter></x:headerFooter></x:worksheet>"))
                .contains("<x:oddHeader>&amp;LAcme\nSealed as 1</x:oddHeader><x:oddFooter>p</x:oddFooter>");
    }

    @Test
    void reachesFirstAndEvenPagesThatHaveTheirOwn() throws IOException {
        assertThat(sealed("<worksheet><headerFooter differentFirst=\"1\" differentOddEven=\"1\">"
                        + "<oddFooter>p</oddFooter><firstFooter>f</firstFooter></headerFooter></worksheet>"))
                .contains("<oddHeader>&amp;C&amp;8Sealed as 1</oddHeader><oddFooter>p</oddFooter>"
                        + "<evenHeader>&amp;C&amp;8Sealed as 1</evenHeader>"
                        + "<firstHeader>&amp;C&amp;8Sealed as 1</firstHeader><firstFooter>f</firstFooter>");
    }
}
