package dev.merlon.desktop;

import dev.merlon.desktop.dialog.Dialogs;
import dev.merlon.desktop.dialog.FileKind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Answers choosers with what a test put in, in order; an answer that is missing counts as cancelled.
public final class AnsweringDialogs implements Dialogs {

    private final Deque<List<Path>> answers = new ArrayDeque<>();
    private final List<Path> revealed = new ArrayList<>();

    public AnsweringDialogs answer(Path... files) {
        answers.add(List.of(files));
        return this;
    }

    /// What the user would have seen opened by other programs.
    public List<Path> revealed() {
        return revealed;
    }

    @Override
    public Optional<Path> folder(String title) {
        return next().stream().findFirst();
    }

    @Override
    public List<Path> files(String title, FileKind kind) {
        return next();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, FileKind kind) {
        return next().stream().findFirst();
    }

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }

    private List<Path> next() {
        var answer = answers.poll();
        return answer == null ? List.of() : answer;
    }
}
