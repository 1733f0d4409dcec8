package dev.merlon.engine.governance;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where exceptions are asked for, approved and ended. Each method gives the record as it is then, to be put
/// into the workspace, and changes nothing itself.
///
/// @param at  now
public record ExceptionDesk(Snapshot snapshot, Instant at) {

    private static final Pattern ID = Pattern.compile("EX-(\\d{1,9})");

    /// What somebody asks for.
    ///
    /// @param compensation  what protects meanwhile: the id of a control, or words
    public record Wish(
            Waived waived,
            Scope scope,
            String reason,
            String compensation,
            String requester,
            LocalDate from,
            LocalDate until) {}

    /// A new one, which counts for nothing until somebody else approves it.
    ///
    /// @throws WorkbenchException where something is missing, unknown to the library, or the last day has passed
    public ExceptionRecord request(Wish wish) throws WorkbenchException {
        for (var rule : wish.waived().rules()) {
            if (snapshot.library().rules().stream().noneMatch(r -> r.id().equals(rule))) {
                throw refused("EXCEPTION-RULE", "no rule is called " + rule);
            }
        }
        for (var control : wish.waived().controls()) {
            if (snapshot.library().control(control).isEmpty()) {
                throw refused("EXCEPTION-CONTROL", "no control is called " + control);
            }
        }
        if (wish.until().isBefore(today())) {
            throw refused("EXCEPTION-UNTIL", "its last day has passed: " + wish.until());
        }
        return made(() -> new ExceptionRecord(
                nextId(),
                wish.waived(),
                wish.scope(),
                wish.reason(),
                wish.compensation(),
                new Signature(wish.requester(), at),
                wish.from(),
                wish.until(),
                null,
                null,
                Grounds.none()));
    }

    /// Approved on the facts as they are, for the first time or again.
    ///
    /// @throws WorkbenchException where there is no such exception, it has ended, or who asked for it would
    ///     approve it
    public ExceptionRecord approve(String id, String approver) throws WorkbenchException {
        var each = open(id);
        return made(() -> each.approvedBy(new Signature(approver, at)));
    }

    /// Ended before its last day; one that is only requested is refused or withdrawn by that.
    ///
    /// @throws WorkbenchException where there is no such exception, or it has ended
    public ExceptionRecord end(String id, String who) throws WorkbenchException {
        var each = open(id);
        return made(() -> each.closedBy(new Signature(who, at)));
    }

    private ExceptionRecord open(String id) throws WorkbenchException {
        var each = snapshot.state().exception(id).orElse(null);
        if (each == null) {
            throw refused("EXCEPTION-NONE", "no exception is called " + id);
        }
        if (each.standing(today()) == ExceptionStanding.ENDED) {
            throw refused("EXCEPTION-ENDED", id + " has ended; ask for a new one");
        }
        return each;
    }

    private static ExceptionRecord made(Supplier<ExceptionRecord> maker) throws WorkbenchException {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new WorkbenchException("EXCEPTION-REFUSED", String.valueOf(e.getMessage()), "exception", e);
        }
    }

    private static WorkbenchException refused(String code, String text) {
        return new WorkbenchException(code, text, "exception", null);
    }

    /// Also those that were taken back keep their number, as the history still names them.
    private String nextId() {
        var kept = snapshot.state().exceptions().stream().map(ExceptionRecord::id);
        var named = snapshot.journal().stream()
                .flatMap(entry -> entry.change().edits().stream())
                .filter(edit -> edit.kind() == EntityKind.EXCEPTION)
                .map(edit -> edit.id());
        var last = Stream.concat(kept, named)
                .map(ID::matcher)
                .filter(m -> m.matches())
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .max()
                .orElse(0);
        return "EX-" + (last + 1);
    }

    private LocalDate today() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
