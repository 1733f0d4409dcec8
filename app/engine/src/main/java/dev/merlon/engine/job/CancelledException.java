package dev.merlon.engine.job;

/// The user cancelled the work; whoever catches it leaves nothing half done behind.
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}
