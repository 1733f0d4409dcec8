package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoStackTest {

    private final List<JournalEntry> journal = new ArrayList<>();

    @Test
    void hasNothingToUndoAtTheStart() {
        assertThat(undoable()).isNull();
        assertThat(redoable()).isNull();
    }

    @Test
    void undoesBackwardsAndRedoesForwards() {
        change(1);
        change(2);
        takeBack(3, 2);
        takeBack(4, 1);
        assertThat(undoable()).isNull();
        assertThat(redoable()).isEqualTo(4);

        takeBack(5, 4);
        assertThat(undoable()).isEqualTo(5);
        assertThat(redoable()).isEqualTo(3);

        takeBack(6, 3);
        takeBack(7, 6);
        assertThat(undoable()).isEqualTo(5);
        assertThat(redoable()).isEqualTo(7);
    }

    @Test
    void forgetsWhatCouldBeRedoneOnceSomethingElseIsDone() {
        change(1);
        takeBack(2, 1);
        change(3);

        assertThat(redoable()).isNull();
        assertThat(undoable()).isEqualTo(3);
    }

    @Test
    void passesChoicesOfViewOver() {
        change(1);
        takeBack(2, 1);
        append(3, null, new Setting("inventory.columns", "path"));

        assertThat(undoable()).isNull();
        assertThat(redoable()).isEqualTo(2);
    }

    private @Nullable Long undoable() {
        return UndoStack.of(journal).undoable().map(JournalEntry::number).orElse(null);
    }

    private @Nullable Long redoable() {
        return UndoStack.of(journal).redoable().map(JournalEntry::number).orElse(null);
    }

    private void change(long number) {
        takeBack(number, null);
    }

    private void takeBack(long number, @Nullable Integer undoes) {
        append(
                number,
                undoes == null ? null : (long) undoes,
                ControlRecord.declared("C-" + number, new Scope.Organisation(), WorkStatus.PLANNED, "", ""));
    }

    private void append(long number, @Nullable Long undoes, Entity entity) {
        var change = new Change("Change " + number, List.of(Edit.put(null, entity)));
        journal.add(new JournalEntry(number, Instant.EPOCH, "Kim", change, undoes));
    }
}
