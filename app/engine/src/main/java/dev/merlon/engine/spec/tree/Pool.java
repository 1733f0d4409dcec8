package dev.merlon.engine.spec.tree;

/// Gives one and the same string for texts that come again and again (`string`, `object`, `description`), which
/// halves the memory of a large contract. A slot that is taken by another text is simply overwritten.
final class Pool {

    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 64;

    private final String[] slots = new String[SLOTS];

    Pool() {
        java.util.Arrays.fill(slots, "");
    }

    String text(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        var known = slots[slot];
        if (same(known, buffer, offset, length)) {
            return known;
        }
        return slots[slot] = new String(buffer, offset, length);
    }

    String text(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        if (slots[slot].equals(text)) {
            return slots[slot];
        }
        slots[slot] = text;
        return text;
    }

    private static boolean same(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
