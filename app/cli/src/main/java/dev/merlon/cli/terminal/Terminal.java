package dev.merlon.cli.terminal;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.Words;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// The two streams: results on one, messages and progress on the other. Whatever is printed is one line that no
/// text from a stranger can break or colour. Used by one thread, but for [ProgressLine].
public final class Terminal {

    private static final int REMARKS = 10;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final ProgressLine progress;
    private boolean quiet;
    private boolean verbose;
    private boolean colour;

    /// @param outIsTerminal  a person reads the results as they come
    /// @param errIsTerminal  a person reads the messages as they come
    public Terminal(PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {
        this.out = out;
        this.err = err;
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
        this.colour = outIsTerminal;
        this.progress = new ProgressLine(err);
    }

    public void setQuiet(boolean on) {
        quiet = on;
    }

    public void setVerbose(boolean on) {
        verbose = on;
    }

    public void setColour(boolean on) {
        colour = on && outIsTerminal;
    }

    /// Somebody asked for all there is.
    public boolean speaksMore() {
        return verbose;
    }

    /// A person reads the results as they come.
    public boolean watched() {
        return outIsTerminal;
    }

    /// A document for other programs, as it is: whoever made it let nothing in that could harm a terminal.
    ///
    /// @param ascii  printable ASCII characters and line breaks only
    public void document(String ascii) {
        progress.clear();
        out.print(ascii);
    }

    /// Part of what the user asked for.
    public void result(String line) {
        progress.clear();
        out.println(Words.printable(line));
    }

    /// A result that begins with a severity, which a terminal shows in its colour.
    public void result(Severity severity, String rest) {
        progress.clear();
        var word = "%-8s".formatted(severity.word());
        out.println((colour ? Ansi.of(severity).paint(word) : word) + " " + Words.printable(rest));
    }

    /// A result in cells, with tabs between them.
    public void cells(List<String> cells) {
        progress.clear();
        out.println(cells.stream().map(Words::printable).collect(Collectors.joining("\t")));
    }

    /// What a person may want to know beside the results.
    public void message(String line) {
        if (!quiet) {
            error(line);
        }
    }

    /// What only somebody who asked for more wants to know.
    public void detail(String line) {
        if (verbose) {
            message(line);
        }
    }

    /// What has to be said even where quiet was asked for.
    public void error(String line) {
        progress.clear();
        err.println(Words.printable(line));
    }

    /// Remarks that stopped nothing: the first few, all of them where more was asked for.
    public void remarks(List<Problem> problems) {
        var shown = verbose ? problems.size() : Math.min(REMARKS, problems.size());
        problems.subList(0, shown).forEach(p -> message(p.line()));
        if (shown < problems.size()) {
            message((problems.size() - shown) + " more remarks; --verbose shows them");
        }
    }

    /// Progress as a line that is written over and over; none where nobody watches or quiet was asked for.
    public ProgressLine progress() {
        progress.show(errIsTerminal && !quiet);
        return progress;
    }

    /// For text of our own in several lines: help and version.
    public PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    public void flush() {
        progress.clear();
        out.flush();
        err.flush();
    }
}
