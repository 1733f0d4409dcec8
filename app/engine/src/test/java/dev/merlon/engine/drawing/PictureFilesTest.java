package dev.merlon.engine.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/// What is written is read back by others' readers.
class PictureFilesTest {

    @Test
    void writesPixelsThatAReaderSeesAgain() throws Exception {
        var pixels = new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0x80FFFFFF, 0x00000000, 0xFF123456};

        var image = ImageIO.read(new ByteArrayInputStream(Png.of(3, 2, pixels)));

        assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3)).isEqualTo(pixels);
        assertThatThrownBy(() -> Png.of(2, 2, pixels)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesEveryMarkAndKeepsTextText() throws Exception {
        var marks = List.<Mark>of(
                new Mark.Box("a", Ink.GOAL, 0, 0, 10, 10, 4, false),
                new Mark.Oval("a", Ink.USE, 0, 0, 10, 10),
                new Mark.Drum("a", Ink.PLAIN, 0, 0, 10, 10),
                new Mark.Figure("a", Ink.ATTACKER, 0, 0, 10, 10),
                new Mark.Line("", Ink.MISUSE, List.of(new Mark.Point(0, 0), new Mark.Point(9, 9)), true, true),
                new Mark.Words("a", Ink.PLAIN, "<script>&\"\u0001", 0, 0, 11, true, true));
        var svg = Svg.of(new Drawing("A & B", 100, 50, marks));

        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("<script>&\" ");
        assertThat(document.getElementsByTagName("ellipse").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("polygon").getLength()).isEqualTo(1);
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 100.0 50.0");
    }

    @Test
    void wrapsWordsAndSaysWhereSomethingIsLeftOut() {
        assertThat(Drawing.wrapped("Customer gets the receipt by another customer", 12, 120, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(Drawing.wrapped("short", 12, 120, 2)).containsExactly("short");
    }
}
