package dev.merlon.engine.seal;

import dev.merlon.engine.bundle.Trouble;
import java.nio.charset.StandardCharsets;

/// What a stranger reads who opens a sealed file without Merlon.
final class Readme {

    private Readme() {}

    static String text(SealedState state, Fingerprint content, byte[] publicKey) {
        return """
                Sealed for audit: %s, as of %s.
                Fingerprint of the content: %s (SHA-256 %s).
                Key: %s (SHA-256 of its DER form %s).

                merlon verify FILE checks the signature and every part, works facts, outcomes and scores out again
                from what lies in here, and says identical or names each difference. It needs no network.
                merlon verify FILE --key FINGERPRINT also checks that it was signed by the key that you were told of.

                Without Merlon:
                  sha256sum -c contents.sha256      every part of the content is as it was sealed
                  sha256sum contents.sha256         is the fingerprint, which every sheet and page of the reports has
                  openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json -sigfile manifest.sig
                                                    the list was signed by this key; save it as key.pem:

                %s
                manifest.json     what there is, with sizes and hashes
                workspace.json    which workspace, and as of when
                contracts/        contract files as they were imported, by SHA-256
                journal.jsonl     everything that people recorded, change by change
                library/          rules, facts, controls, classes and frameworks as they were used
                facts.jsonl       what is known of each API and endpoint
                outcomes.jsonl    what came of every rule at each of them, and why
                posture.jsonl     scores
                evidence.jsonl    evidence with the SHA-256 of its files, and whether the workspace still had them
                reports/          not part of the fingerprint, because they print it; manifest.json has their hashes

                Not in here: choices of view, and official texts of standards that the workspace's owner has a licence
                for.
                """.formatted(
                        Trouble.quoted(state.name()),
                        state.at(),
                        content.text(),
                        content.hex(),
                        Fingerprint.of(publicKey).text(),
                        Fingerprint.of(publicKey).hex(),
                        new String(SigningKey.pem(publicKey), StandardCharsets.US_ASCII));
    }
}
