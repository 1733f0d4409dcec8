package dev.merlon.engine.spec;

import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Limits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks the JSON and YAML files of a zip in memory. It reads the central directory itself (PKWARE APPNOTE 6.3.10,
/// sections 4.3.12 and 4.3.16), because `java.util.zip` hides links and takes one name twice. Nothing is ever
/// written, so no name can lead out of a folder; an archive that tries is refused all the same.
final class Zip {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int SIZES_FOLLOW = 8;
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;
    private static final long SMALL = 1L << 20;

    private final ByteBuffer bytes;
    private final String label;
    private final Limits limits;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private long total;

    private Zip(byte[] bytes, String label, Limits limits) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.label = label;
        this.limits = limits;
    }

    /// The JSON and YAML files by their names.
    static Map<String, byte[]> unpack(byte[] bytes, String label, Limits limits) throws WorkbenchException {
        var zip = new Zip(bytes, label, limits);
        try {
            zip.unpack();
        } catch (IndexOutOfBoundsException e) {
            throw zip.damaged();
        }
        return zip.files;
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    }

    private void unpack() throws WorkbenchException {
        int end = end();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        if (count == 0xFFFF || at == -1 || count > limits.entries()) {
            throw refused("SPEC-LIMIT", "the zip has more than " + limits.entries() + " entries");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw damaged();
            }
            int nameLength = bytes.getShort(at + 28) & 0xFFFF;
            var name = text(at + ENTRY_LENGTH, nameLength);
            checkName(name, names);
            if ((bytes.getInt(at + 38) >>> 16 & UNIX_TYPE) == UNIX_LINK) {
                throw refused("SPEC-ZIP-LINK", "entry " + name + " is a link: pack the file itself");
            }
            if (isWanted(name)) {
                files.put(name, content(at, name));
                if (files.size() > limits.files()) {
                    throw refused("SPEC-LIMIT", "the zip has more than " + limits.files() + " JSON and YAML files");
                }
            }
            at += ENTRY_LENGTH + nameLength + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
        }
    }

    private int end() throws WorkbenchException {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private void checkName(String name, Set<String> names) throws WorkbenchException {
        boolean climbs = Arrays.asList(name.split("/")).contains("..");
        boolean absolute = name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*");
        if (climbs || absolute || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw refused("SPEC-ZIP-NAME", "entry " + name + " leads out of the archive");
        }
        if (!names.add(name)) {
            throw refused("SPEC-ZIP-DUPLICATE", "entry " + name + " is there twice");
        }
    }

    /// Whether an entry can be part of a contract. macOS adds files of its own, which are not.
    private static boolean isWanted(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean mac = name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
        return !mac && (lower.endsWith(".json") || lower.endsWith(".yaml") || lower.endsWith(".yml"));
    }

    private byte[] content(int entry, String name) throws WorkbenchException {
        boolean encrypted = (bytes.getShort(entry + 8) & 1) != 0;
        int method = bytes.getShort(entry + 10) & 0xFFFF;
        if (encrypted || (method != STORED && method != DEFLATED)) {
            throw refused("SPEC-ZIP", "entry " + name + (encrypted ? " is encrypted" : " is packed in an unknown way"));
        }
        long packed = bytes.getInt(entry + 20) & 0xFFFFFFFFL;
        long size = bytes.getInt(entry + 24) & 0xFFFFFFFFL;
        checkSize(name, packed, size);
        int local = bytes.getInt(entry + 42);
        checkLocal(local, entry, name);
        int begin =
                local + LOCAL_LENGTH + (bytes.getShort(local + 26) & 0xFFFF) + (bytes.getShort(local + 28) & 0xFFFF);
        if (packed > bytes.limit() - begin) {
            throw damaged();
        }
        var content = method == STORED
                ? Arrays.copyOfRange(bytes.array(), begin, begin + (int) packed)
                : inflated(begin, (int) packed, (int) size);
        checkSum(content, size, bytes.getInt(entry + 16));
        return content;
    }

    /// The header before the content says the same as the central directory, so that no other tool that checked the
    /// archive can have seen another file. Size and checksum may stand after the content instead (section 4.4.4,
    /// bit 3).
    private void checkLocal(int local, int entry, String name) throws WorkbenchException {
        if (bytes.getInt(local) != LOCAL) {
            throw damaged();
        }
        boolean later = (bytes.getShort(local + 6) & SIZES_FOLLOW) != 0;
        boolean same =
                text(local + LOCAL_LENGTH, bytes.getShort(local + 26) & 0xFFFF).equals(name)
                        && bytes.getShort(local + 8) == bytes.getShort(entry + 10)
                        && (later || bytes.getInt(local + 14) == bytes.getInt(entry + 16))
                        && (later || agrees(bytes.getInt(local + 18), bytes.getInt(entry + 20)))
                        && (later || agrees(bytes.getInt(local + 22), bytes.getInt(entry + 24)));
        if (!same) {
            throw refused("SPEC-ZIP", "entry " + name + " is described in two ways that do not agree");
        }
    }

    /// A writer that cannot know better says -1 before the content, and the size in an extra field (section 4.4.9).
    private static boolean agrees(int local, int central) {
        return local == central || local == -1;
    }

    private void checkSize(String name, long packed, long size) throws WorkbenchException {
        total += size;
        if (size > limits.fileBytes() || total > limits.totalBytes()) {
            throw refused(
                    "SPEC-LIMIT",
                    "entry " + name + " makes the zip too large when unpacked: more than "
                            + ((size > limits.fileBytes() ? limits.fileBytes() : limits.totalBytes()) >> 20) + " MiB");
        }
        if (size > SMALL && size / Math.max(1, packed) > limits.zipRatio()) {
            throw refused(
                    "SPEC-LIMIT", "entry " + name + " grows more than " + limits.zipRatio() + " times when unpacked");
        }
    }

    /// Unpacks no more than was announced and checked.
    private byte[] inflated(int begin, int packed, int size) throws WorkbenchException {
        var out = new byte[size];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes.array(), begin, packed);
            int done = 0;
            while (done < size) {
                int more = inflater.inflate(out, done, size - done);
                if (more == 0) {
                    throw damaged();
                }
                done += more;
            }
        } catch (DataFormatException e) {
            throw damaged();
        }
        return out;
    }

    private void checkSum(byte[] content, long size, int expected) throws WorkbenchException {
        var crc = new CRC32();
        crc.update(content);
        if (content.length != size || (int) crc.getValue() != expected) {
            throw damaged();
        }
    }

    private String text(int at, int length) {
        var name = new byte[length];
        bytes.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private WorkbenchException damaged() {
        return refused("SPEC-ZIP", "the zip is damaged or cut short");
    }

    private WorkbenchException refused(String code, String text) {
        return new WorkbenchException(code, text, label, null);
    }
}
