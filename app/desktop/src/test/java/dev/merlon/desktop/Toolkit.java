package dev.merlon.desktop;

import dev.merlon.desktop.theme.Appearance;
import dev.merlon.desktop.theme.ThemeChoice;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The JavaFX toolkit without a display, started once for all tests of a run.
public final class Toolkit {

    private static final long PATIENCE = 20;

    private Toolkit() {}

    /// Starts it where it does not run yet.
    public static void start() {
        var ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException _) {
            ready.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            if (!ready.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit does not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs it on the FX thread and gives back what it gives; what it throws comes out here.
    public static <T> T on(Callable<T> work) {
        start();
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void on(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until everything that was posted so far has been done, and its layout too.
    public static void settle() {
        for (var i = 0; i < 3; i++) {
            on(() -> {});
            pulse();
        }
    }

    private static void pulse() {
        var done = new CountDownLatch(1);
        on(() -> Platform.requestNextPulse());
        on(() -> new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                done.countDown();
            }
        }.start());
        try {
            done.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits for a condition that is looked at on the FX thread.
    public static void until(String what, Callable<Boolean> condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + what);
            }
            settle();
        }
    }

    /// A theme for pictures, chosen whatever the system says.
    public static Appearance appearance(ThemeChoice theme, int fontScale) {
        return on(() -> {
            var appearance = new Appearance();
            appearance.choiceProperty().set(theme);
            appearance.fontScaleProperty().set(fontScale);
            return appearance;
        });
    }
}
