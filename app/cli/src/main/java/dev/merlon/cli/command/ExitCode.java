package dev.merlon.cli.command;

/// What the process ends with; scripts rely on the numbers.
public enum ExitCode {
    DONE(0),
    GATE_FAILED(1),
    WRONG_USAGE(2),
    BAD_INPUT(3),
    OUR_FAULT(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
