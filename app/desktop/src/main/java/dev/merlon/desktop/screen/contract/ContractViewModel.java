package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.screen.contract.source.Finds;
import dev.merlon.desktop.screen.contract.source.OutlineEntry;
import dev.merlon.desktop.screen.contract.source.SourceText;
import dev.merlon.engine.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the viewer shows: the file, where in it, what was looked for, what came from the chosen line. Used on the FX
/// thread; knows no control.
public final class ContractViewModel {

    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[:, ]\\s*(\\d{1,9}))?\\s*");

    private final ContractWork work;
    private final ReadOnlyObjectWrapper<@Nullable OpenedContract> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Span> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Finds> finds = new ReadOnlyObjectWrapper<>(Finds.NONE);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable LineFindings> explained = new ReadOnlyObjectWrapper<>();
    private String looked = "";
    private int from;
    private long ticket;

    public ContractViewModel(ContractWork work) {
        this.work = work;
    }

    public ReadOnlyObjectProperty<@Nullable OpenedContract> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Why there is nothing to show.
    public ReadOnlyObjectProperty<@Nullable Problem> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Where to look, highlighted; set anew each time even where it is the same.
    public ReadOnlyObjectProperty<@Nullable Span> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Finds> findsProperty() {
        return finds.getReadOnlyProperty();
    }

    /// The find that one is at; -1 where there is none.
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable LineFindings> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    // --- opening ---

    /// Shows a place. A file that is open already is not read again.
    public void open(ContractOrigin origin, String file, int line, int column) {
        var now = opened.get();
        if (now != null && now.origin().equals(origin) && means(now, file)) {
            work.refresh(now, next -> show(next, line, column), this::refuse);
            return;
        }
        var mine = ++ticket;
        opening.set(true);
        refused.set(null);
        opened.set(null);
        explained.set(null);
        work.open(
                origin,
                file,
                next -> {
                    if (mine == ticket) {
                        show(next, line, column);
                    }
                },
                problem -> {
                    if (mine == ticket) {
                        refuse(problem);
                    }
                });
    }

    private static boolean means(OpenedContract now, String file) {
        return OpenedContract.fileOf(now.files(), file).equals(now.file());
    }

    /// Shows another file of the same contract.
    public void openFile(String file) {
        var now = opened.get();
        if (now != null && !now.file().equals(file)) {
            open(now.origin(), file, 0, 0);
        }
    }

    /// The workspace changed.
    public void follow() {
        var now = opened.get();
        if (now != null && now.origin() instanceof ContractOrigin.Kept) {
            work.refresh(
                    now,
                    next -> {
                        if (now == opened.get()) {
                            take(next);
                            Optional.ofNullable(explained.get()).ifPresent(e -> explain(e.line()));
                        }
                    },
                    this::refuse);
        }
    }

    private void show(OpenedContract next, int line, int column) {
        take(next);
        aim(next.span(line, column));
    }

    private void take(OpenedContract next) {
        var before = opened.get();
        opening.set(false);
        refused.set(null);
        opened.set(next);
        if (before == null || before.source() != next.source()) {
            finds.set(Finds.NONE);
            current.set(-1);
            if (!looked.isEmpty()) {
                find(looked, false);
            }
        }
    }

    private void refuse(Problem problem) {
        opening.set(false);
        opened.set(null);
        explained.set(null);
        refused.set(problem);
    }

    // --- going about ---

    public void goTo(OutlineEntry entry) {
        var now = opened.get();
        if (now != null) {
            var place = now.place(entry.offset());
            aim(now.span(place.line(), place.column()));
        }
    }

    /// `412`, or `412:7` with a column.
    ///
    /// @return whether it was a place; nothing happens where it was none
    public boolean goToLine(String typed) {
        var place = PLACE.matcher(typed);
        var now = opened.get();
        if (now == null || !place.matches()) {
            return false;
        }
        var line = Integer.parseInt(place.group(1));
        var column = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        aim(now.span(Math.clamp(line, 1, now.source().lines()), column));
        return true;
    }

    private void aim(Span span) {
        from = span.offset();
        target.set(null);
        target.set(span);
        var now = opened.get();
        if (now != null) {
            explain(now.source().lineOf(span.offset()));
        }
    }

    /// Says what came from a line.
    public void explain(int line) {
        var now = opened.get();
        if (now != null) {
            from = now.source().start(Math.clamp(line, 1, now.source().lines()));
            work.explain(now, line, found -> {
                if (now == opened.get()) {
                    explained.set(found);
                }
            });
        }
    }

    // --- looking for text ---

    /// @param words  taken as they stand
    public void find(String words) {
        find(words, true);
    }

    private void find(String words, boolean jump) {
        looked = words;
        var now = opened.get();
        if (now == null || words.isEmpty()) {
            finds.set(Finds.NONE);
            current.set(-1);
            return;
        }
        work.find(now.source(), words, found -> {
            if (looked.equals(words) && now.source() == source()) {
                finds.set(found);
                current.set(-1);
                if (jump && found.size() > 0) {
                    turnTo(found.from(from));
                }
            }
        });
    }

    private @Nullable SourceText source() {
        var now = opened.get();
        return now == null ? null : now.source();
    }

    public void next() {
        turn(1);
    }

    public void previous() {
        turn(-1);
    }

    private void turn(int by) {
        var found = finds.get();
        if (found.size() > 0) {
            turnTo(current.get() < 0 ? found.from(from) : Math.floorMod(current.get() + by, found.size()));
        }
    }

    private void turnTo(int find) {
        current.set(find);
        aim(new Span(finds.get().offsets()[find], finds.get().length()));
    }
}
