package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.theme.Appearance;
import dev.merlon.engine.model.EndpointId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Prints how long each frame takes while the inventory of 20,000 endpoints is scrolled from end to end, a
/// third of a screen per frame. At 60 frames a second a frame has 16.7 ms; the software renderer is used where
/// there is no display. Run by the bench profile.
final class InventoryScrollBenchmark {

    private static final int ENDPOINTS = 20_000;
    private static final int FRAMES = 600;
    private static final int LINES_PER_FRAME = 10;

    private InventoryScrollBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Toolkit.start();
        var snapshot = SampleSnapshot.large(ENDPOINTS);
        var rows = EndpointRow.of(snapshot);
        var table = Toolkit.on(() -> {
            var model = new InventoryViewModel();
            var view = new InventoryView(model, new Nowhere(), new InspectorPane(""));
            var scene = new Scene(view.root(), 1000, 900);
            new Appearance().attach(scene);
            model.show(rows);
            view.show(snapshot, null);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return table(scene.getRoot());
        });
        scroll(table, 100);
        report(scroll(table, FRAMES));
        Runtime.getRuntime().exit(0);
    }

    private static long[] scroll(TableView<?> table, int frames) throws InterruptedException {
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
                table.scrollTo((frame * LINES_PER_FRAME) % ENDPOINTS);
                table.applyCss();
                table.layout();
                times[frame++] = System.nanoTime() - start;
            }
        }.start());
        done.await();
        return times;
    }

    private static void report(long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "scrolling %,d endpoints, %d frames: css and layout median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, worst %.1f ms%n",
                ENDPOINTS,
                times.length,
                millis(times[times.length / 2]),
                millis(times[times.length * 95 / 100]),
                millis(times[times.length * 99 / 100]),
                millis(times[times.length - 1]));
    }

    private static double millis(long nanos) {
        return nanos / 1_000_000.0;
    }

    private static TableView<?> table(Node root) {
        return (TableView<?>) root.lookup(".inventory-table");
    }

    private static final class Nowhere implements InventoryActions {

        @Override
        public void changeClass(String api) {}

        @Override
        public void open(EndpointId endpoint) {}

        @Override
        public void chooseApi(@Nullable String api) {}

        @Override
        public void importContracts() {}

        @Override
        public void recordControl(List<EndpointId> endpoints) {}

        @Override
        public void recordControl(String api) {}

        @Override
        public void openContract(String api, dev.merlon.engine.model.Location place) {}

        @Override
        public void openRule(String rule) {}

        @Override
        public void keepColumns(String columns) {}

        @Override
        public void copied(int lines) {}
    }
}
