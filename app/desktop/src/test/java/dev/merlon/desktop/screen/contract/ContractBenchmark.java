package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.screen.contract.source.Finds;
import dev.merlon.desktop.text.Texts;
import dev.merlon.desktop.theme.Appearance;
import dev.merlon.engine.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/// Prints, for each contract named: how long it takes to make it ready, to show it, to look for a text, and how long a
/// frame takes while it is scrolled. Run by the bench profile.
final class ContractBenchmark {

    private static final int FRAMES = 200;

    private ContractBenchmark() {}

    public static void main(String[] files) throws IOException, InterruptedException {
        Toolkit.start();
        for (var file : files) {
            measure(Path.of(file));
        }
        Runtime.getRuntime().exit(0);
    }

    private static void measure(Path file) throws IOException, InterruptedException {
        var bytes = Files.readAllBytes(file);
        var name = String.valueOf(file.getFileName());
        var start = System.nanoTime();
        var about = new OpenedContract.About(new ContractOrigin.Refused(file), name, "", List.of(name), "");
        var opened = OpenedContract.of(about, bytes, Findings.none(name));
        var ready = millis(System.nanoTime() - start);
        start = System.nanoTime();
        var list = Toolkit.on(() -> {
            var pane = new SourcePane(Texts.of(ContractView.class), _ -> {}, _ -> {});
            pane.getStyleClass().add("contract-page");
            pane.getStylesheets()
                    .add(Objects.requireNonNull(ContractView.class.getResource("contract.css"))
                            .toExternalForm());
            var scene = new Scene(pane, 1000, 900);
            new Appearance().attach(scene);
            pane.show(opened);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return pane.list();
        });
        Toolkit.settle();
        System.out.printf(
                "%s: %,d bytes, %,d lines, %,d rows, longest line %,d; ready in %.0f ms, shown after %.0f ms more%n",
                name,
                bytes.length,
                opened.source().lines(),
                Toolkit.on(() -> list.getItems().size()),
                opened.source().longestLine(),
                ready,
                millis(System.nanoTime() - start));
        for (var words : List.of("description", "no such words")) {
            start = System.nanoTime();
            var finds = Finds.of(opened.source(), words, Job.unwatched());
            System.out.printf(
                    "  \"%s\": %,d finds in %.0f ms%n", words, finds.size(), millis(System.nanoTime() - start));
        }
        scroll(list, 50, 3);
        report("three rows a frame", scroll(list, FRAMES, 3));
        report("a page a frame", scroll(list, FRAMES, 45));
        report("anywhere each frame", scroll(list, FRAMES, list.getItems().size() / 7 + 1));
    }

    private static long[] scroll(ListView<Integer> list, int frames, int rows) throws InterruptedException {
        var times = new long[frames];
        var done = new CountDownLatch(1);
        Toolkit.on(() -> new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (frame == frames) {
                    stop();
                    done.countDown();
                    return;
                }
                var start = System.nanoTime();
                list.scrollTo(
                        (int) ((long) frame * rows % Math.max(1, list.getItems().size())));
                list.applyCss();
                list.layout();
                times[frame++] = System.nanoTime() - start;
            }
        }.start());
        done.await();
        return times;
    }

    private static void report(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "  %s: css and layout median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, worst %.1f ms%n",
                what,
                millis(times[times.length / 2]),
                millis(times[times.length * 95 / 100]),
                millis(times[times.length * 99 / 100]),
                millis(times[times.length - 1]));
    }

    private static double millis(long nanos) {
        return nanos / 1_000_000.0;
    }
}
