package dev.merlon.cli.terminal;

import dev.merlon.engine.model.Severity;

/// Colours of a terminal.
enum Ansi {
    BOLD_RED("1;31"),
    RED("31"),
    YELLOW("33"),
    BLUE("34");

    private final String code;

    Ansi(String code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    static Ansi of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> BOLD_RED;
            case HIGH -> RED;
            case MEDIUM -> YELLOW;
            case LOW -> BLUE;
        };
    }
}
