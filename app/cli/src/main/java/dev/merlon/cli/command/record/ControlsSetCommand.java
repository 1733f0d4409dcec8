package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.EnumWord;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon controls set`: one control in one or more scopes, as one change.
@Command(
        name = "set",
        description = "Record a control in scopes. What is not given stays as an earlier record of that scope has it.",
        mixinStandardHelpOptions = true)
final class ControlsSetCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONTROL", description = "Its id in the catalogue.")
    private String control;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--scope", paramLabel = Scopes.FORMS, required = true, description = "Where; may be repeated.")
    private List<String> scopes;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = StatusWord.class,
            description =
                    "not started, planned, in progress, in place, degraded or retired; dashes may stand for spaces.")
    private @Nullable WorkStatus status;

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            converter = ResultWord.class,
            description = "What an assessment found: not assessed, met, partly met or not met.")
    private @Nullable Result result;

    @Option(
            names = "--confidence",
            paramLabel = "CONFIDENCE",
            converter = ConfidenceWord.class,
            description = "What the result rests on: inferred, declared, tested or audited.")
    private @Nullable Confidence confidence;

    @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it.")
    private @Nullable String owner;

    @Option(names = "--not-applicable", paramLabel = "REASON", description = "It need not be there; say why.")
    private @Nullable String notApplicable;

    @Option(names = "--applies", description = "It has to be there after all.")
    private boolean applies;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it differs from a wider record.")
    private @Nullable String reason;

    @Option(names = "--due", paramLabel = "DATE", description = "By when it is to be in place, YYYY-MM-DD.")
    private @Nullable LocalDate due;

    @Option(names = "--next-review", paramLabel = "DATE", description = "When it is looked at again, YYYY-MM-DD.")
    private @Nullable LocalDate nextReview;

    @Option(names = "--maturity", paramLabel = "0-5", description = "How mature it is.")
    private @Nullable Integer maturity;

    @Option(names = "--target", paramLabel = "1-5", description = "At which maturity it aims.")
    private @Nullable Integer target;

    @Option(names = "--captured", paramLabel = "DATE", description = "When this evidence was made; today by default.")
    private @Nullable LocalDate captured;

    @Option(names = "--covers-from", paramLabel = "DATE", description = "The first day that this evidence speaks of.")
    private @Nullable LocalDate coversFrom;

    @Option(names = "--covers-to", paramLabel = "DATE", description = "The last day that this evidence speaks of.")
    private @Nullable LocalDate coversTo;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything to remember.")
    private @Nullable String note;

    @Option(names = "--evidence", paramLabel = "FILE", description = "A file to keep as evidence; may be repeated.")
    private List<Path> evidence = List.of();

    @Option(names = "--expires", paramLabel = "DATE", description = "When this evidence expires, YYYY-MM-DD.")
    private @Nullable LocalDate expires;

    ControlsSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (context.workbench().get().library().control(control).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no control is called " + control);
        }
        checkLimits();
        try (var open = new Workspaces(context).open(workspace)) {
            var where = Scopes.of(scopes, open.snapshot(), spec.commandLine());
            var kept = keep(open);
            var records =
                    where.stream().map(scope -> updated(open, scope, kept)).toList();
            var label = "Recorded " + control + " in " + Count.of(records.size(), "scope");
            open.put(
                    label,
                    Stream.<Entity>concat(kept.stream(), records.stream()).toList());
            context.terminal().message(label);
        }
        return ExitCode.DONE.number();
    }

    private void checkLimits() {
        var wrong =
                (maturity != null && (maturity < 0 || maturity > 5)) || (target != null && (target < 1 || target > 5));
        if (wrong) {
            throw new ParameterException(spec.commandLine(), "maturity is 0 to 5, its target 1 to 5");
        }
        if (notApplicable != null && notApplicable.isBlank()) {
            throw new ParameterException(spec.commandLine(), "what does not apply needs a reason");
        }
        if (coversFrom != null && coversTo != null && coversTo.isBefore(coversFrom)) {
            throw new ParameterException(spec.commandLine(), "--covers-to is before --covers-from");
        }
    }

    private List<Evidence> keep(Workspace open) throws WorkbenchException {
        var kept = new ArrayList<Evidence>();
        var day = captured == null ? LocalDate.now(Clock.systemUTC()) : captured;
        for (var file : evidence) {
            kept.add(open.keepFile(file, System.getProperty("user.name", ""), day, expires)
                    .covering(coversFrom, coversTo));
        }
        return kept;
    }

    private ControlRecord updated(Workspace open, Scope scope, List<Evidence> kept) {
        var id = ControlRecord.idOf(control, scope);
        var before = open.snapshot().state().records().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseGet(() -> ControlRecord.declared(control, scope, WorkStatus.NOT_STARTED, "", ""));
        return new ControlRecord(
                id,
                control,
                scope,
                notApplicable != null
                        ? Applicability.NOT_APPLICABLE
                        : applies ? Applicability.APPLIES : before.applicability(),
                notApplicable != null ? notApplicable : reason == null ? before.reason() : reason,
                status == null ? before.status() : status,
                result == null ? before.result() : result,
                confidence == null ? before.confidence() : confidence,
                owner == null ? before.owner() : owner,
                due == null ? before.due() : due,
                nextReview == null ? before.nextReview() : nextReview,
                maturity == null ? before.maturity() : maturity,
                target == null ? before.target() : target,
                Stream.concat(before.evidence().stream(), kept.stream().map(Evidence::id))
                        .distinct()
                        .toList(),
                note == null ? before.note() : note);
    }

    static final class StatusWord extends EnumWord<WorkStatus> {
        StatusWord() {
            super(WorkStatus.values(), WorkStatus::word);
        }
    }

    static final class ResultWord extends EnumWord<Result> {
        ResultWord() {
            super(Result.values(), Result::word);
        }
    }

    static final class ConfidenceWord extends EnumWord<Confidence> {
        ConfidenceWord() {
            super(Confidence.values(), Confidence::word);
        }
    }
}
