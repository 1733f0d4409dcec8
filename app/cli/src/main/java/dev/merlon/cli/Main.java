package dev.merlon.cli;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.log.LogFile;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.cli.terminal.Tty;
import dev.merlon.engine.DesktopLauncher;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;

/// Where the process starts.
public final class Main {

    private static final int BUFFER = 8_192;

    private Main() {}

    public static void main(String[] args) {
        var log = LogFile.standard();
        log.announce();
        var terminal = new Terminal(
                stream(FileDescriptor.out, "stdout.encoding"),
                stream(FileDescriptor.err, "stderr.encoding"),
                Tty.watches(1),
                Tty.watches(2));
        var context = new Context(
                terminal,
                BegunWorkbench.of(terminal, System.getenv(), args),
                () -> ServiceLoader.load(DesktopLauncher.class).findFirst(),
                log.path());
        var code = new CommandRun(context).run(args);
        terminal.flush();
        System.exit(code);
    }

    /// Where the locale knows no more than ASCII, as in most containers, UTF-8 is the better guess.
    private static PrintStream stream(FileDescriptor descriptor, String property) {
        var stated = Charset.forName(System.getProperty(property, "UTF-8"), StandardCharsets.UTF_8);
        var charset = stated.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stated;
        var buffered = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
        return new PrintStream(buffered, true, charset);
    }
}
