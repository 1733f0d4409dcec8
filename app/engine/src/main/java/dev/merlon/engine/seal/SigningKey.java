package dev.merlon.engine.seal;

import dev.merlon.engine.bundle.OwnerOnly;
import dev.merlon.engine.bundle.Trouble;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A workspace's key for signing what is sealed: Ed25519 (RFC 8032), by the JDK's own provider. It is made once and
/// never replaced: whoever was told its fingerprint can tell that a file comes from this workspace.
///
/// @param publicKey  X.509 (SubjectPublicKeyInfo, DER)
record SigningKey(PrivateKey privateKey, byte[] publicKey) {

    static final String ALGORITHM = "Ed25519";

    /// In the workspace's folder.
    static final String FOLDER = "seal";

    static final String PRIVATE = "private-key.pem";
    static final String PUBLIC = "public-key.pem";

    private static final int MOST_BYTES = 10_000;
    private static final String PRIVATE_LABEL = "PRIVATE KEY";
    private static final String PUBLIC_LABEL = "PUBLIC KEY";

    /// The key of the workspace, which is made where there is none yet.
    ///
    /// @throws WorkbenchException where it cannot be read or written, or the two halves do not belong together
    static SigningKey of(Path workspace) throws WorkbenchException {
        var folder = workspace.resolve(FOLDER);
        try {
            if (!Files.exists(folder.resolve(PRIVATE))) {
                make(folder);
            }
            var key = new SigningKey(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(read(folder.resolve(PRIVATE), PRIVATE_LABEL))),
                    read(folder.resolve(PUBLIC), PUBLIC_LABEL));
            var probe = "merlon".getBytes(StandardCharsets.US_ASCII);
            if (!isBy(key.publicKey(), probe, key.sign(probe))) {
                throw bad(folder, "its two halves do not belong together", null);
            }
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw bad(folder, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
    }

    private static WorkbenchException bad(Path folder, String why, @Nullable Throwable cause) {
        return Trouble.refused(
                folder.resolve(PRIVATE),
                "SEAL-KEY-BAD",
                "the workspace's key cannot be used: " + why + "; restore it from a backup",
                cause);
    }

    /// The public half first: a private one is there only where the key is whole.
    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, OwnerOnly.folder(folder));
        }
        write(folder.resolve(PUBLIC), PUBLIC_LABEL, pair.getPublic().getEncoded());
        write(folder.resolve(PRIVATE), PRIVATE_LABEL, pair.getPrivate().getEncoded());
    }

    private static void write(Path file, String label, byte[] der) throws IOException {
        var part = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            Files.createFile(part, OwnerOnly.file(file));
            Files.write(part, pem(label, der), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// As text, for other tools.
    static byte[] pem(byte[] publicKey) {
        return pem(PUBLIC_LABEL, publicKey);
    }

    private static byte[] pem(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] read(Path file, String label) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII)
                    .replace("-----BEGIN " + label + "-----", "")
                    .replace("-----END " + label + "-----", "");
            return Base64.getMimeDecoder().decode(text);
        }
    }

    byte[] sign(byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey);
        signature.update(message);
        return signature.sign();
    }

    /// Whether the signature was made by the owner of the public key.
    ///
    /// @throws GeneralSecurityException where the key is none
    static boolean isBy(byte[] publicKey, byte[] message, byte[] signature) throws GeneralSecurityException {
        var verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
        verifier.update(message);
        return signature.length == 64 && verifier.verify(signature);
    }
}
