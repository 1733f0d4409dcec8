package dev.merlon.engine.spec.tree;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Turns the bytes of a file into text, or says why they are none. UTF-8 unless a byte order mark says UTF-16;
/// nothing is replaced silently.
final class Text {

    private static final int LOOKED_AT = 4096;
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final String label;

    private Text(byte[] bytes, String label) {
        this.bytes = bytes;
        this.label = label;
    }

    /// The text without its byte order mark.
    static String decode(byte[] bytes, String label) throws UnreadableException {
        return new Text(bytes, label).decoded();
    }

    private String decoded() throws UnreadableException {
        if (begins(0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, 3);
        }
        if (begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF)) {
            throw refused("the file is UTF-32: save it as UTF-8");
        }
        if (begins(0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, 2);
        }
        refuseUnmarkedUtf16();
        return strictly(StandardCharsets.UTF_8, 0);
    }

    private boolean begins(int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /// Text in a Latin script has a zero in every other byte when it is UTF-16.
    private void refuseUnmarkedUtf16() throws UnreadableException {
        int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (looked >= 4 && Math.max(even, odd) > looked / 4 && Math.min(even, odd) < looked / 16 + 1) {
            throw refused("the file is UTF-16 without a byte order mark: save it as UTF-8");
        }
    }

    private String strictly(Charset charset, int from) throws UnreadableException {
        var text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(text.length() + 16);
        if (decoder.decode(in, out, true).isError()) {
            throw invalid(charset, in.position(), out.flip());
        }
        return text;
    }

    private UnreadableException invalid(Charset charset, int position, CharBuffer before) {
        var place = new Document(label, label, before).place(before.length(), "");
        var value = String.format("0x%02X", bytes[position] & 0xFF);
        var text = "byte " + (position + 1) + " (" + value + ") is not valid " + charset.name()
                + ": save the file as UTF-8";
        return new UnreadableException(Problem.error("SPEC-ENCODING", text, place));
    }

    private UnreadableException refused(String text) {
        return new UnreadableException(Problem.error("SPEC-ENCODING", text, Location.ofFile(label)));
    }
}
