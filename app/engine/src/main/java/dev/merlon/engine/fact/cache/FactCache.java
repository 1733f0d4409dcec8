package dev.merlon.engine.fact.cache;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.fact.FactCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Files with the facts of contracts, in a folder of the user's own. Safe to delete at any time: what is not there, or
/// not right to the last bit, is found again.
///
/// It is no part of a workspace, because a workspace comes from others: facts that somebody else wrote down could
/// contradict the contract that they are said to come from, and nobody would see it. A file's name is the
/// SHA-256 of all that its facts depend on: the contract's bytes, the API's id, the catalogue of facts and the
/// code that found them.
public final class FactCache {

    private static final byte[] MARK = "Merlon facts 1\n".getBytes(StandardCharsets.US_ASCII);
    /// The mark, then the body's length and its checksum.
    private static final int HEAD = MARK.length + 2 * Integer.BYTES;

    private static final String ENDING = ".facts";
    private static final String UNFINISHED = ".part";

    /// Larger workspaces are rare, and all that is lost is time.
    private static final int MOST_FILES = 256;

    private static final long MOST_BYTES = 512L << 20;

    private final Path folder;
    private final Supplier<CodeMark> code;
    private @Nullable CodeMark knownCode;

    public FactCache(Path folder) {
        this(folder, CodeMark::ofThisCode);
    }

    FactCache(Path folder, Supplier<CodeMark> code) {
        this.folder = folder;
        this.code = code;
    }

    /// In the user's folder for such things: `$XDG_CACHE_HOME/merlon/facts`, else `~/.cache/merlon/facts`;
    /// `~/Library/Caches/Merlon/facts` on macOS; `%LOCALAPPDATA%\\Merlon\\Cache\\facts` on Windows.
    public static FactCache ofUser() {
        return new FactCache(UserFolder.of(System.getenv(), System.getProperties()));
    }

    /// What was kept of a contract.
    ///
    /// @param closed  every file that it refers to was there: nothing but its own bytes can change what it says
    public record Kept(ContractFacts facts, boolean closed) {}

    /// What was kept of the API's contract, where nothing that its facts depend on is another.
    ///
    /// @param now  what was used last is deleted last
    public Optional<Kept> load(Api api, FactCatalogue catalogue, Instant now) {
        try {
            var file = file(api, catalogue);
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            var bytes = Files.readAllBytes(file);
            if (!isWhole(bytes)) {
                return Optional.empty();
            }
            var kept = new Kept(FactsIn.facts(bytes, HEAD + 1, catalogue), bytes[HEAD] == 1);
            Files.setLastModifiedTime(file, FileTime.from(now));
            return Optional.of(kept);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// Keeps the facts; where the disk refuses, they are not kept, and all that is lost is time.
    public void save(Api api, Kept kept) {
        try {
            var file = file(api, kept.facts().apiFacts().catalogue());
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "new", UNFINISHED);
            try {
                Files.write(part, whole(FactsOut.bytes(kept.facts()), kept.closed()));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            makeRoom();
        } catch (IOException _) {
            return;
        }
    }

    /// Looked at once, and only where it is needed: most commands open no workspace.
    private synchronized CodeMark code() {
        var known = knownCode;
        if (known == null) {
            known = code.get();
            knownCode = known;
        }
        return known;
    }

    private Path file(Api api, FactCatalogue catalogue) {
        var depends =
                new StringBuilder(code().text()).append('\n').append(api.id()).append('\n');
        for (var file : api.files()) {
            depends.append(file.sha256()).append(' ').append(file.path()).append('\n');
        }
        for (var definition : catalogue.definitions()) {
            depends.append(definition.name())
                    .append(' ')
                    .append(definition.type().word())
                    .append('\n');
        }
        return folder.resolve(CodeMark.sha256(depends.toString().getBytes(StandardCharsets.UTF_8)) + ENDING);
    }

    private static byte[] whole(byte[] facts, boolean closed) {
        var bytes = ByteBuffer.allocate(HEAD + 1 + facts.length)
                .position(HEAD)
                .put((byte) (closed ? 1 : 0))
                .put(facts);
        return bytes.position(0)
                .put(MARK)
                .putInt(facts.length + 1)
                .putInt(checksum(bytes.array(), HEAD))
                .array();
    }

    /// Whether the disk gave back what was written.
    private static boolean isWhole(byte[] bytes) {
        if (bytes.length < HEAD || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
            return false;
        }
        var head = ByteBuffer.wrap(bytes, MARK.length, HEAD - MARK.length);
        return head.getInt() == bytes.length - HEAD && head.getInt() == checksum(bytes, HEAD);
    }

    private static int checksum(byte[] bytes, int from) {
        var checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }

    /// Deletes what was not used for longest.
    private void makeRoom() throws IOException {
        try (var files = Files.list(folder)) {
            var kept = files.filter(f -> f.toString().endsWith(ENDING))
                    .map(Entry::of)
                    .sorted(Comparator.comparing(Entry::used).reversed())
                    .toList();
            var bytes = 0L;
            for (var i = 0; i < kept.size(); i++) {
                bytes += kept.get(i).bytes();
                if (i >= MOST_FILES || bytes > MOST_BYTES) {
                    Files.deleteIfExists(kept.get(i).file());
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Entry(Path file, FileTime used, long bytes) {
        static Entry of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Entry(file, attributes.lastModifiedTime(), attributes.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
