package dev.merlon.engine.face;

import java.io.IOException;
import java.io.InputStream;

/// A TrueType file of Merlon's own. All cover Latin, Greek and Cyrillic; `OFL.txt` beside them is their licence.
public enum Typeface {
    REGULAR("MerlonSans-Regular"),
    MEDIUM("MerlonSans-Medium"),
    SEMI_BOLD("MerlonSans-SemiBold"),
    CODE("JetBrainsMonoNL-Regular"),
    CODE_BOLD("JetBrainsMonoNL-Bold");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /// @throws IOException where the build left the file out
    public InputStream open() throws IOException {
        var in = Typeface.class.getResourceAsStream(file + ".ttf");
        if (in == null) {
            throw new IOException("no typeface " + file + " in this build");
        }
        return in;
    }
}
