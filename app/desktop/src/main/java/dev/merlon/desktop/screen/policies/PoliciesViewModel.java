package dev.merlon.desktop.screen.policies;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The matrix of policies and classes with the changes that wait to be applied. Knows no scene graph; used on
/// the FX thread.
final class PoliciesViewModel {

    private final Runnable changed;
    private final Set<String> unfolded = new LinkedHashSet<>();
    private final Map<String, Set<List<DataClass>>> conditions = new LinkedHashMap<>();
    private @Nullable Snapshot snapshot;
    private PolicyDraft draft = PolicyDraft.NONE;
    private String query = "";
    private boolean onlySet;
    private Severity failsFrom = Severity.HIGH;

    /// @param changed  called when what waits to be applied, or what it is measured by, is another one
    PoliciesViewModel(Runnable changed) {
        this.changed = changed;
    }

    /// Follows the workspace; changes that wait stay, as far as they still change something.
    void show(Snapshot now) {
        snapshot = now;
        draft = draft.on(now);
        changed.run();
    }

    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    PolicyDraft draft() {
        return draft;
    }

    Severity failsFrom() {
        return failsFrom;
    }

    void failFrom(Severity severity) {
        failsFrom = severity;
        changed.run();
    }

    void find(String text) {
        query = text.strip().toLowerCase(Locale.ROOT);
    }

    void showOnlySet(boolean on) {
        onlySet = on;
    }

    void fold(String area, boolean folded) {
        if (folded) {
            unfolded.remove(area);
        } else {
            unfolded.add(area);
        }
    }

    boolean isUnfolded(String area) {
        return unfolded.contains(area);
    }

    /// The classes as the workspace has them.
    ClassBook before() {
        return snapshot == null ? ClassBook.none() : snapshot.library().classes();
    }

    /// The classes with what waits to be applied.
    ClassBook after() {
        return before().with(draft.classes().values());
    }

    PolicyCell cell(PolicyRow row, ApiClass apiClass) {
        return PolicyCell.of(row, apiClass, before(), after());
    }

    /// The class that the API would have.
    ApiClass classOf(String api) {
        var waiting = draft.apis().get(api);
        return waiting != null
                ? waiting
                : snapshot()
                        .flatMap(s -> s.state().api(api))
                        .map(a -> a.apiClass())
                        .orElse(ApiClass.PUBLIC);
    }

    // --- what changes ---

    /// @param treatment  null where the class is to say nothing of it
    void set(PolicyRow row, ApiClass apiClass, @Nullable Treatment treatment) {
        after().find(apiClass).ifPresent(now -> {
            var next = treatment == null ? now.without(row.line(Treatment.ON)) : now.with(row.line(treatment));
            draft = draft.with(next, before());
            changed.run();
        });
    }

    void assign(String api, ApiClass apiClass) {
        snapshot().flatMap(s -> s.state().api(api)).ifPresent(known -> {
            draft = draft.with(known, apiClass);
            changed.run();
        });
    }

    /// Adds a line to the matrix for these rules where that data is handled.
    void addCondition(PolicyRow row, List<DataClass> data) {
        conditions
                .computeIfAbsent(row.rules(), _ -> new LinkedHashSet<>())
                .add(data.stream().sorted().toList());
    }

    void discard() {
        draft = PolicyDraft.NONE;
        changed.run();
    }

    // --- the lines of the matrix ---

    /// All rules first, then area by area; an area's rules where it is unfolded or something is looked for.
    List<PolicyRow> rows() {
        var rules = snapshot == null ? List.<Rule>of() : snapshot.library().rules();
        var byArea = rules.stream().collect(Collectors.groupingBy(Rule::area, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<PolicyRow>();
        var all = new PolicyRow(PolicyLine.ALL, List.of(), "", rules.isEmpty() ? null : rules.getFirst(), rules.size());
        add(all, rows);
        byArea.forEach((area, ofArea) -> {
            var head = new PolicyRow(area, List.of(), area, ofArea.getFirst(), ofArea.size());
            var whole = matches(area);
            var inner = ofArea.stream()
                    .filter(r -> whole || matches(r.id() + " " + Phrase.general(r)))
                    .flatMap(r -> withConditions(new PolicyRow(r.id(), List.of(), Phrase.general(r), r, 1)))
                    .filter(r -> !onlySet || isSet(r))
                    .toList();
            var heads = withConditions(head).filter(r -> !onlySet || isSet(r)).toList();
            var open = !query.isEmpty() || onlySet || unfolded.contains(area);
            if (onlySet ? !heads.isEmpty() || !inner.isEmpty() : whole || !inner.isEmpty()) {
                rows.addAll(heads.isEmpty() ? List.of(head) : heads);
                if (open) {
                    rows.addAll(inner);
                }
            }
        });
        return rows;
    }

    private void add(PolicyRow row, List<PolicyRow> rows) {
        if (query.isEmpty()) {
            withConditions(row).forEach(rows::add);
        }
    }

    private boolean matches(String text) {
        return query.isEmpty() || text.toLowerCase(Locale.ROOT).contains(query);
    }

    private boolean isSet(PolicyRow row) {
        var exact = row.line(Treatment.ON);
        return Stream.concat(before().classes().stream(), after().classes().stream())
                .map(ClassDefinition::lines)
                .flatMap(List::stream)
                .anyMatch(exact::samePlaceAs);
    }

    /// The line itself, then one for each condition on data that some class has for it.
    private Stream<PolicyRow> withConditions(PolicyRow row) {
        var data = new LinkedHashSet<List<DataClass>>(conditions.getOrDefault(row.rules(), Set.of()));
        Stream.concat(before().classes().stream(), after().classes().stream())
                .flatMap(c -> c.lines().stream())
                .filter(l -> l.rules().equals(row.rules()) && !l.data().isEmpty())
                .forEach(l -> data.add(l.data()));
        return Stream.concat(Stream.of(row), data.stream().map(row::at));
    }
}
