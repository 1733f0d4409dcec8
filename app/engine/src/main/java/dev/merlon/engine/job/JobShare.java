package dev.merlon.engine.job;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// One of several pieces of work that are done at once under one job. What each has done adds up.
///
/// @param name   what is said with the progress where there are several pieces: a file's name
/// @param done   what each piece has done, by its index
public record JobShare(Job whole, String name, int index, AtomicReferenceArray<Double> done) implements Job {

    /// How far a job of so many equal pieces is.
    public static AtomicReferenceArray<Double> shares(int pieces) {
        return new AtomicReferenceArray<>(pieces);
    }

    @Override
    public void progress(String what, double share) {
        done.set(index, Math.clamp(share, 0, 1));
        if (done.length() == 1) {
            whole.progress(what, share);
            return;
        }
        var sum = 0.0;
        for (var i = 0; i < done.length(); i++) {
            var each = done.get(i);
            sum += each == null ? 0 : each;
        }
        whole.progress(what + ", " + name, sum / done.length());
    }

    @Override
    public void checkCancelled() {
        whole.checkCancelled();
    }
}
