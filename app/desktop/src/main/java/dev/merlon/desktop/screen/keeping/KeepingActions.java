package dev.merlon.desktop.screen.keeping;

import java.nio.file.Path;

/// What the screen's buttons do.
interface KeepingActions {

    void backUp();

    void restore();

    /// @param withEvidence  the evidence files too
    void freeze(boolean withEvidence);

    void chooseSealed();

    /// @param key  the fingerprint that the reader was told; blank for none
    void check(Path file, String key);
}
