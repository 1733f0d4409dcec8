package dev.merlon.engine.report.part;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.framework.Compliance;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.view.Spread;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts of one report read: a snapshot, and what several of them work out of it, each of it once. Used by
/// one thread.
public final class Content {

    /// What the anchor of an endpoint's place begins with; its id follows.
    public static final String ENDPOINT = "endpoint ";

    /// What the anchor of a rule's place begins with; its id follows.
    public static final String RULE = "rule ";

    private final Snapshot snapshot;
    private final Job job;
    private final List<String> notes = new ArrayList<>();
    private @Nullable List<Spread> spreads;
    private @Nullable List<FrameworkCoverage> frameworks;
    private @Nullable Coverage coverage;
    private @Nullable Extents extents;

    public Content(Snapshot snapshot, Job job) {
        this.snapshot = snapshot;
        this.job = job;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    Job job() {
        return job;
    }

    /// What to tell whoever has the report written, such as what a limit left out.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String text) {
        notes.add(text);
    }

    List<Spread> spreads() {
        var known = spreads;
        if (known == null) {
            known = Spread.all(snapshot);
            spreads = known;
        }
        return known;
    }

    List<FrameworkCoverage> frameworks() {
        var known = frameworks;
        if (known == null) {
            known = snapshot.state().frameworkUses().isEmpty()
                    ? List.of()
                    : Compliance.of(snapshot).used();
            frameworks = known;
        }
        return known;
    }

    Coverage coverage() {
        var known = coverage;
        if (known == null) {
            known = Coverage.of(snapshot);
            coverage = known;
        }
        return known;
    }

    Extents extents() {
        var known = extents;
        if (known == null) {
            known = Extents.of(snapshot);
            extents = known;
        }
        return known;
    }

    LocalDate today() {
        return snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    long live(Severity severity) {
        return snapshot.judgement().live().filter(o -> o.severity() == severity).count();
    }

    String titleOf(String control) {
        return snapshot.library().control(control).map(Control::title).orElse("");
    }

    /// `POST /transfers`, leading to its place; the id where no contract has it any more.
    Text endpoint(EndpointId id) {
        return snapshot.endpoint(id)
                .map(e -> Text.EMPTY.method(e.method()).plain(" ").link(e.path(), Face.CODE, anchor(id)))
                .orElseGet(() -> Text.ofCode(id.key()).dim(" no longer in its contract"));
    }

    static String anchor(EndpointId id) {
        return ENDPOINT + id;
    }

    static String anchorOfRule(String rule) {
        return RULE + rule;
    }

    /// A scope in words: `Payments API`, `POST /transfers of Payments API`, `tag:payments`.
    public String scope(Scope scope) {
        return switch (scope) {
            case Scope.Organisation() -> "all APIs";
            case Scope.OfApi(var api) -> apiName(api);
            case Scope.OfEndpoint(var endpoint) ->
                snapshot.endpoint(endpoint).map(e -> e.label()).orElse(endpoint.key()) + " of "
                        + apiName(endpoint.api());
            case Scope.OfSelector(var selector) -> selector.text();
            case Scope.OfTool(var tool) ->
                "whatever passes through "
                        + snapshot.state().tools().stream()
                                .filter(t -> t.id().equals(tool))
                                .map(t -> t.name())
                                .findFirst()
                                .orElse(tool);
        };
    }

    private String apiName(String api) {
        return snapshot.api(api).map(a -> a.api().name()).orElse(api);
    }

    /// Text for a person, or a word for its lack.
    static Text orNone(String text, String otherwise) {
        return text.isEmpty() ? Text.EMPTY.dim(otherwise) : Text.of(text);
    }
}
