package dev.merlon.desktop.task;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Work under way as the status bar shows it. Its properties change on the FX thread only; [#cancel] may be called
/// from anywhere.
public final class RunningTask {

    private final String title;
    private final Executor fx;
    private final ReadOnlyStringWrapper doing;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean cancelled = new AtomicBoolean();

    RunningTask(String title, Executor fx) {
        this.title = title;
        this.fx = fx;
        this.doing = new ReadOnlyStringWrapper(title);
    }

    public String title() {
        return title;
    }

    /// What is being done now: "reading payments.yaml".
    public ReadOnlyStringProperty doing() {
        return doing.getReadOnlyProperty();
    }

    /// Share done, 0 to 1; negative where it is not known.
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /// Asks the work to stop at its next check.
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    Job job() {
        return new Job() {
            @Override
            public void progress(String what, double share) {
                fx.execute(() -> {
                    doing.set(what);
                    done.set(share);
                });
            }

            @Override
            public void checkCancelled() {
                if (cancelled.get()) {
                    throw new CancelledException();
                }
            }
        };
    }
}
