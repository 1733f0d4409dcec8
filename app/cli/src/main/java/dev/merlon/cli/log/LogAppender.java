package dev.merlon.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Appends to a file that is made when there is first something to say: most runs say nothing, and touch nothing.
/// Beyond a megabyte it begins anew and keeps the one before.
final class LogAppender extends AppenderBase<ILoggingEvent> {

    private static final long LONGEST = 1 << 20;

    private final Path file;
    private final Layout<ILoggingEvent> layout;

    LogAppender(Path file, Layout<ILoggingEvent> layout) {
        this.file = file;
        this.layout = layout;
    }

    @Override
    protected void append(ILoggingEvent event) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > LONGEST) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, layout.doLayout(event), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            addError("the log cannot be written", e);
        }
    }
}
