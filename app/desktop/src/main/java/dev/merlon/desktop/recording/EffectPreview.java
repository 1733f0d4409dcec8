package dev.merlon.desktop.recording;

import dev.merlon.desktop.session.WorkspaceSession;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Works out beside everything else what a draft would do, while it is being filled in: once the user pauses,
/// and only for the latest draft.
public final class EffectPreview {

    private static final Duration PAUSE = Duration.millis(200);

    private final Texts texts = Texts.of(EffectPreview.class);
    private final EffectWords words = new EffectWords();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final WorkspaceSession session;
    private final Consumer<String> sink;
    private @Nullable RunningTask running;
    private int asked;

    /// @param sink  gets the sentence; an empty one while there is nothing to say
    public EffectPreview(WorkspaceSession session, Consumer<String> sink) {
        this.session = session;
        this.sink = sink;
    }

    public void of(RecordDraft draft) {
        stop();
        if (draft.control().isBlank() || draft.scopes().isEmpty() || !session.isOpen()) {
            sink.accept("");
            return;
        }
        var number = asked;
        pause.setOnFinished(_ -> ask(draft, number));
        pause.playFromStart();
    }

    /// Forgets what is under way.
    public void stop() {
        asked++;
        pause.stop();
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void ask(RecordDraft draft, int number) {
        if (!session.isOpen()) {
            return;
        }
        running = session.read(
                texts.get("effect.computing"), (workspace, job) -> Recording.imagine(draft, workspace, job), effect -> {
                    if (number == asked && session.isOpen()) {
                        var today =
                                session.snapshot().at().atZone(ZoneOffset.UTC).toLocalDate();
                        sink.accept(words.of(draft, effect, today));
                    }
                });
    }
}
