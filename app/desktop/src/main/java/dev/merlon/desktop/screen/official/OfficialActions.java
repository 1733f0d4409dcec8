package dev.merlon.desktop.screen.official;

import java.nio.file.Path;
import java.util.List;

/// What the screen asks for.
interface OfficialActions {

    void chooseFile();

    void read(List<Path> files);

    /// Works out what the draft would do, and shows it.
    void edited(OfficialDraft draft);

    void take();

    void back();
}
