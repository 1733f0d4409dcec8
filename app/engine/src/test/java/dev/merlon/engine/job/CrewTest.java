package dev.merlon.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CrewTest {

    @Test
    void givesResultsInTheOrderOfPiecesThoughTheFirstIsDoneLast() {
        var second = new CountDownLatch(1);

        var results = new Crew(2)
                .<String>work(List.of(
                        () -> {
                            await(second);
                            return "first";
                        },
                        () -> {
                            second.countDown();
                            return "second";
                        }));

        assertThat(results).containsExactly("first", "second");
    }

    @Test
    void leavesNoPieceRunningWhereOneIsCancelled() {
        var running = new AtomicInteger();
        var pieces = new ArrayList<Supplier<String>>(Collections.nCopies(20, () -> {
            running.incrementAndGet();
            Thread.yield();
            running.decrementAndGet();
            return "";
        }));
        pieces.set(1, () -> {
            throw new CancelledException();
        });

        assertThatThrownBy(() -> new Crew(2).work(pieces)).isInstanceOf(CancelledException.class);
        assertThat(running).hasValue(0);
    }

    @Test
    void addsUpWhatSeveralPiecesHaveDone() {
        var said = new ArrayList<String>();
        var done = JobShare.shares(2);
        var whole = new Job() {
            @Override
            public void progress(String what, double share) {
                said.add(what + " " + share);
            }

            @Override
            public void checkCancelled() {}
        };

        new JobShare(whole, "a.yaml", 0, done).progress("reading", 0.5);
        new JobShare(whole, "b.yaml", 1, done).progress("reading", 1);

        assertThat(said).containsExactly("reading, a.yaml 0.25", "reading, b.yaml 0.75");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
