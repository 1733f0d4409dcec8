package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.interview.Progress;
import dev.merlon.engine.model.fact.Answer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the interview asks of the workspace, off the FX thread.
interface InterviewWork {

    /// Works out the page that shows the question about the fact, or the best one where it is null.
    void load(Set<String> apis, @Nullable String fact, Consumer<Page> done);

    /// Keeps the answers and how far the interview has come.
    ///
    /// @param earlier  what was answered before, which they replace
    void answer(String fact, Set<String> apis, List<Answer> answers, List<Answer> earlier, Progress progress);

    void keep(Set<String> apis, Progress progress);

    /// The score of all, or of the only API that is meant, after the answers.
    void score(Set<String> apis, List<Answer> answers, Consumer<Double> done);

    String who();
}
