package dev.merlon.engine.job;

/// How long work tells how far it is and learns that it is no longer wanted. Implementations are thread-safe.
public interface Job {

    /// Says what is being done now.
    ///
    /// @param what  a short phrase, "reading payments.yaml"
    /// @param done  share done, 0 to 1, or a negative number where it is not known
    void progress(String what, double done);

    /// @throws CancelledException where the user no longer wants the work
    void checkCancelled();

    /// A job that nobody watches and nobody cancels.
    static Job unwatched() {
        return new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {}
        };
    }
}
