package dev.merlon.engine.model;

import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.governance.SealRecord;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.RatingRecord;
import dev.merlon.engine.model.threatmodel.ImportedModel;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that people keep in a workspace, by kind and id. Immutable; [#with] gives the next state.
public final class WorkspaceState {

    private final String name;
    private final Map<EntityKind, SortedMap<String, Entity>> entities;

    private WorkspaceState(String name, Map<EntityKind, SortedMap<String, Entity>> entities) {
        this.name = name;
        this.entities = entities;
    }

    public static WorkspaceState empty(String name) {
        var none = new EnumMap<EntityKind, SortedMap<String, Entity>>(EntityKind.class);
        for (var kind : EntityKind.values()) {
            none.put(kind, new TreeMap<>());
        }
        return new WorkspaceState(name, none);
    }

    /// The state after the edits; this one stays as it is. An edit's `before` is not checked here: the store does
    /// that.
    public WorkspaceState with(List<Edit> edits) {
        var next = new EnumMap<>(entities);
        edits.stream().collect(Collectors.groupingBy(Edit::kind)).forEach((kind, ofKind) -> {
            var changed = new TreeMap<String, Entity>(next.getOrDefault(kind, new TreeMap<>()));
            for (var edit : ofKind) {
                var after = edit.after();
                if (after == null) {
                    changed.remove(edit.id());
                } else {
                    changed.put(edit.id(), after);
                }
            }
            next.put(kind, changed);
        });
        return new WorkspaceState(name, next);
    }

    public String name() {
        return name;
    }

    public List<Api> apis() {
        return all(EntityKind.API, Api.class);
    }

    public List<Answer> answers() {
        return all(EntityKind.ANSWER, Answer.class);
    }

    public List<ControlRecord> records() {
        return all(EntityKind.CONTROL_RECORD, ControlRecord.class);
    }

    public List<Evidence> evidence() {
        return all(EntityKind.EVIDENCE, Evidence.class);
    }

    public List<Tool> tools() {
        return all(EntityKind.TOOL, Tool.class);
    }

    /// What audits and tests found.
    public List<AuditFinding> findings() {
        return all(EntityKind.AUDIT_FINDING, AuditFinding.class);
    }

    /// The action plan.
    public List<PlannedAction> actions() {
        return all(EntityKind.ACTION, PlannedAction.class);
    }

    public List<RatingRecord> ratings() {
        return all(EntityKind.RATING, RatingRecord.class);
    }

    /// API classes that were edited here; each stands in the place of the library's.
    public List<ClassDefinition> classes() {
        return all(EntityKind.API_CLASS, ClassDefinition.class);
    }

    public List<Decision> decisions() {
        return all(EntityKind.DECISION, Decision.class);
    }

    /// What was decided for all outcomes of a rule within a scope.
    public List<ScopedDecision> scopedDecisions() {
        return all(EntityKind.SCOPED_DECISION, ScopedDecision.class);
    }

    /// In force or not.
    public List<ExceptionRecord> exceptions() {
        return all(EntityKind.EXCEPTION, ExceptionRecord.class);
    }

    public Optional<ExceptionRecord> exception(String id) {
        return entity(EntityKind.EXCEPTION, id).map(ExceptionRecord.class::cast);
    }

    /// All that was decided for more than one outcome.
    public List<WideDecision> wideDecisions() {
        return Stream.<WideDecision>concat(exceptions().stream(), scopedDecisions().stream())
                .toList();
    }

    /// Endpoints that a new version of their contract no longer had; [Snapshot#removedEndpoints] says what hangs on
    /// them.
    public List<RemovedEndpoint> removedEndpoints() {
        return all(EntityKind.REMOVED_ENDPOINT, RemovedEndpoint.class);
    }

    public List<Actor> actors() {
        return all(EntityKind.ACTOR, Actor.class);
    }

    public List<UseCase> useCases() {
        return all(EntityKind.USE_CASE, UseCase.class);
    }

    /// What came of guide words at steps; also of steps that there are no longer.
    public List<Consideration> considerations() {
        return all(EntityKind.CONSIDERATION, Consideration.class);
    }

    /// Misuse cases of the steps that there are.
    public List<Consideration> misuses() {
        return considerations().stream()
                .filter(c -> c.misuse().isPresent())
                .filter(c -> useCase(c.cell().useCase())
                        .flatMap(u -> u.step(c.cell().step()))
                        .isPresent())
                .toList();
    }

    public Optional<UseCase> useCase(String id) {
        return entity(EntityKind.USE_CASE, id).map(UseCase.class::cast);
    }

    public List<AttackTree> attackTrees() {
        return all(EntityKind.ATTACK_TREE, AttackTree.class);
    }

    /// Threat models that came from other tools.
    public List<ImportedModel> importedModels() {
        return all(EntityKind.IMPORTED_MODEL, ImportedModel.class);
    }

    /// Data-flow diagrams that were edited; the others are drawn by themselves.
    public List<DataFlowDiagram> diagrams() {
        return all(EntityKind.DATA_FLOW_DIAGRAM, DataFlowDiagram.class);
    }

    /// Threats that people wrote down at elements of diagrams.
    public List<ElementThreat> elementThreats() {
        return all(EntityKind.ELEMENT_THREAT, ElementThreat.class);
    }

    /// When it was sealed for audit, and as what; by fingerprint.
    public List<SealRecord> seals() {
        return all(EntityKind.SEAL, SealRecord.class);
    }

    /// Frameworks that the workspace answers to.
    public List<FrameworkUse> frameworkUses() {
        return all(EntityKind.FRAMEWORK_USE, FrameworkUse.class);
    }

    public List<RequirementRuling> requirementRulings() {
        return all(EntityKind.REQUIREMENT_RULING, RequirementRuling.class);
    }

    public List<ImportedFramework> importedFrameworks() {
        return all(EntityKind.IMPORTED_FRAMEWORK, ImportedFramework.class);
    }

    /// The value of a kept choice, such as the columns of a table.
    public Optional<String> setting(String key) {
        return entity(EntityKind.SETTING, key).map(e -> ((Setting) e).value());
    }

    public Optional<Api> api(String id) {
        return entity(EntityKind.API, id).map(Api.class::cast);
    }

    public Optional<Evidence> evidence(String id) {
        return entity(EntityKind.EVIDENCE, id).map(Evidence.class::cast);
    }

    public Optional<Entity> entity(EntityKind kind, String id) {
        return Optional.ofNullable(entities.get(kind)).map(m -> m.get(id));
    }

    /// Everything, by kind and id.
    public Stream<Entity> entities() {
        return entities.values().stream().flatMap(ofKind -> ofKind.values().stream());
    }

    private <T extends Entity> List<T> all(EntityKind kind, Class<T> type) {
        var ofKind = entities.get(kind);
        return ofKind == null
                ? List.of()
                : ofKind.values().stream().map(type::cast).toList();
    }
}
