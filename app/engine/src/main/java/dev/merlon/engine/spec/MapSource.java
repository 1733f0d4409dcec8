package dev.merlon.engine.spec;

import java.util.Map;
import java.util.Optional;

/// Files that were unpacked in memory.
record MapSource(Map<String, byte[]> files, String root, String label, String prefix) implements ContractSource {

    MapSource {
        files = Map.copyOf(files);
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public String place(String name) {
        return prefix + name;
    }
}
