package dev.merlon.engine.report.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;

/// What strangers may write into a contract or a workbook, 500 texts of it.
class HostileTextTest {

    private static final List<String> SEEDS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠A1",
            "=HYPERLINK(\"http://example.org\",\"x\")",
            "=WEBSERVICE(\"http://example.org\")",
            "\u0000",
            "a\u0001b",
            "\u000b\u000c",
            "\ud800",
            "x\udc00y",
            "\ufffe\uffff",
            "שלום עולם",
            "مرحبا",
            "😀👩‍👩‍👧",
            "\u202eevil",
            "_x0041_ and _x000D_",
            "<b>&amp;\"'</b>",
            "]]>",
            "<![CDATA[x]]>",
            "<!-- x -->",
            "&#0;",
            "&lt;",
            " leading and trailing ",
            "two\nlines",
            "a\r\nb",
            "{endpoint} {0} ${x}",
            "&P&N",
            "'quoted",
            "\"",
            "\u007f\u0085",
            "TRUE",
            "1e9",
            "2026-01-01",
            "#REF!",
            "#N/A",
            "t_Threats[State]",
            "\u200bhidden");

    static List<String> fiveHundred() {
        var random = new Random(20261125);
        var texts = new LinkedHashSet<>(SEEDS);
        texts.add("long ".repeat(8_000));
        texts.add("=" + "1+".repeat(20_000) + "1");
        texts.add("😀".repeat(20_000));
        while (texts.size() < 500) {
            var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
            var more = random.nextInt(12);
            for (var i = 0; i < more; i++) {
                text.appendCodePoint(
                        random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(Character.MAX_CODE_POINT + 1));
            }
            texts.add(text.append(SEEDS.get(random.nextInt(SEEDS.size()))).toString());
        }
        return new ArrayList<>(texts);
    }

    @Test
    void survivesOrIsCutWithANote() throws IOException {
        var texts = fiveHundred();
        var template = OwnWorkbook.designed(
                book -> OwnWorkbook.table(book.createSheet("Board"), "t_Things", "A1:B2", "Note", "Name"));
        try (var book = new OwnWorkbook(texts).filled(template)) {
            var sheet = book.getSheet("Board");
            for (var i = 0; i < texts.size(); i++) {
                for (var cell : List.of(
                        sheet.getRow(1 + i).getCell(0), sheet.getRow(1 + i).getCell(1))) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    var visible =
                            SafeText.visible(texts.get(i)).replace("\r\n", "\n").replace('\r', '\n');
                    if (visible.length() > XmlText.LONGEST_CELL) {
                        assertThat(cell.getStringCellValue())
                                .hasSizeLessThanOrEqualTo(XmlText.LONGEST_CELL)
                                .endsWith(String.format(
                                        java.util.Locale.ROOT,
                                        " … (shortened: it has %,d characters)",
                                        texts.get(i).length()));
                    } else {
                        assertThat(cell.getStringCellValue())
                                .as(cell.getAddress().toString())
                                .isEqualTo(visible);
                    }
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(SafeText.formulaLike(texts.get(i)));
                }
            }
        }
    }
}
