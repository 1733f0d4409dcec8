package dev.merlon.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.Toolkit;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TaskRunnerTest {

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final TaskRunner tasks = new TaskRunner(new Failures() {
        @Override
        public void expected(WorkbenchException failure) {
            heard.add("expected " + failure.problems().getFirst().code());
        }

        @Override
        public void unexpected(Throwable failure) {
            heard.add("unexpected " + failure.getMessage());
        }
    });

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void worksElsewhereAndHandsOverOnTheFxThread() {
        tasks.run(
                "Reading",
                _ -> Platform.isFxApplicationThread(),
                elsewhere -> heard.add(elsewhere + " " + Platform.isFxApplicationThread()));
        settled();
        assertThat(heard).containsExactly("false true");
    }

    @Test
    void keepsTheOrderOfWhatIsDoneInOrder() {
        IntStream.range(0, 200).forEach(i -> tasks.inOrder("Change", _ -> "c" + i, heard::add));
        settled();
        assertThat(heard)
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "c" + i).toList());
    }

    @Test
    void tellsOfFailuresAndGoesOn() {
        tasks.inOrder(
                "One",
                _ -> {
                    throw new WorkbenchException("DISK-FULL", "the disk is full", "x", null);
                },
                _ -> heard.add("done"));
        tasks.inOrder(
                "Two",
                _ -> {
                    throw new IllegalStateException("a bug");
                },
                _ -> heard.add("done"));
        tasks.inOrder("Three", _ -> "three", heard::add);
        settled();
        assertThat(heard).containsExactly("expected DISK-FULL", "unexpected a bug", "three");
    }

    @Test
    void announcesOnlyWhatTakesLongAndLetsItBeCancelled() {
        var go = new CountDownLatch(1);
        var task = tasks.run(
                "Importing",
                job -> {
                    job.progress("reading", 0.25);
                    while (go.getCount() > 0) {
                        job.checkCancelled();
                        Thread.onSpinWait();
                    }
                    return "done";
                },
                heard::add);
        Toolkit.until("it is announced", () -> tasks.running().contains(task));
        assertThat(Toolkit.on(() -> task.progressProperty().get())).isEqualTo(0.25);
        assertThat(Toolkit.on(() -> task.stepProperty().get())).isEqualTo("reading");
        task.cancel();
        settled();
        assertThat(heard).isEmpty();
        assertThat(Toolkit.on(() -> tasks.running().isEmpty())).isTrue();
    }

    private void settled() {
        Toolkit.until("all is handed over", tasks::idle);
    }
}
