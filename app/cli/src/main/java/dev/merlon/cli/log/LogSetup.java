package dev.merlon.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.file.Path;

/// Sets the log up in code: reading an XML configuration would cost every start a tenth of a second. Warnings and
/// worse go to the log file, nothing goes to the console.
public final class LogSetup extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var path = System.getProperty(LogFile.PROPERTY);
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(path == null ? Level.OFF : Level.WARN);
        if (path != null) {
            var layout = new PatternLayout();
            layout.setContext(context);
            layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n%ex");
            layout.start();
            var appender = new LogAppender(Path.of(path), layout);
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
