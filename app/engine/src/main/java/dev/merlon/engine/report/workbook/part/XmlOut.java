package dev.merlon.engine.report.workbook.part;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Characters to UTF-8 in large pieces. Nearly all of a sheet is ASCII, which is copied without an encoder.
public final class XmlOut {

    public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 15];

    public XmlOut(OutputStream out) {
        this.out = out;
    }

    public void part(Element root) throws IOException {
        var text = new StringBuilder(DECLARATION);
        root.writeTo(text);
        raw(text);
    }

    public void raw(CharSequence text) throws IOException {
        var length = text.length();
        var size = 0;
        for (var i = 0; i < length; i++) {
            var c = text.charAt(i);
            if (c >= 0x80) {
                out.write(buffer, 0, size);
                size = 0;
                var end = i + 1;
                while (end < length && text.charAt(end) >= 0x80) {
                    end++;
                }
                out.write(text.subSequence(i, end).toString().getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            } else {
                if (size == buffer.length) {
                    out.write(buffer, 0, size);
                    size = 0;
                }
                buffer[size++] = (byte) c;
            }
        }
        out.write(buffer, 0, size);
    }
}
