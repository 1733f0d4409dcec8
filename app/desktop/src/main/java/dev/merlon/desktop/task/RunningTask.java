package dev.merlon.desktop.task;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Work under way as the status bar shows it. Its properties are read on the FX thread; [#cancel] may come from any.
public final class RunningTask {

    private record Step(String what, double done) {}

    private final String title;
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final AtomicReference<@Nullable Step> pending = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    RunningTask(String title) {
        this.title = title;
    }

    /// What it is for, as people say it: "Importing cards-3.1.yaml".
    public String title() {
        return title;
    }

    /// What is being done now.
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// 0 to 1, negative while it is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    public void cancel() {
        cancelled.set(true);
    }

    public boolean cancelled() {
        return cancelled.get();
    }

    void finish() {
        finished.set(true);
    }

    /// The engine's side: many reports become one pulse on the FX thread.
    Job job() {
        return new Job() {
            @Override
            public void progress(String what, double done) {
                if (pending.getAndSet(new Step(what, done)) == null) {
                    Platform.runLater(RunningTask.this::show);
                }
            }

            @Override
            public void checkCancelled() {
                if (cancelled.get()) {
                    throw new CancelledException();
                }
            }
        };
    }

    private void show() {
        var latest = pending.getAndSet(null);
        if (latest != null) {
            step.set(latest.what());
            progress.set(latest.done());
        }
    }
}
