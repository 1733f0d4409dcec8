package dev.merlon.engine.store.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.store.form.control.AuditFindingForm;
import dev.merlon.engine.store.form.control.ControlRecordForm;
import dev.merlon.engine.store.form.control.ControlTestForm;
import dev.merlon.engine.store.form.control.EvidenceForm;
import dev.merlon.engine.store.form.control.PlannedActionForm;
import dev.merlon.engine.store.form.control.SampleItemForm;
import dev.merlon.engine.store.form.control.ToolForm;
import dev.merlon.engine.store.form.dataflow.DataFlowDiagramForm;
import dev.merlon.engine.store.form.dataflow.ElementThreatForm;
import dev.merlon.engine.store.form.foreign.ImportedModelForm;

/// Writes and reads kept things as JSON, each kind in its [Form]. Thread-safe.
public final class EntityJson {

    private final ObjectMapper mapper = JsonMapper.builder().build();

    public String write(Entity entity) {
        try {
            return mapper.writeValueAsString(tree(form(entity.kind()), entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written: " + entity.id(), e);
        }
    }

    /// @throws IllegalArgumentException where it is not the JSON of a thing of that kind
    public Entity read(EntityKind kind, String json) {
        try {
            var tree = mapper.readTree(json);
            if (tree == null || !tree.isObject()) {
                throw new IllegalArgumentException("no JSON object");
            }
            return form(kind).read(new Fields(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static <T extends Entity> ObjectNode tree(Form<T> form, Entity entity) {
        return form.write(form.type().cast(entity));
    }

    private static Form<?> form(EntityKind kind) {
        return switch (kind) {
            case API -> new ApiForm();
            case ANSWER -> new AnswerForm();
            case CONTROL_RECORD -> new ControlRecordForm();
            case EVIDENCE -> new EvidenceForm();
            case DECISION -> new DecisionForm();
            case RATING -> new RatingForm();
            case SETTING -> new SettingForm();
            case REMOVED_ENDPOINT -> new RemovedEndpointForm();
            case ACTOR -> new ActorForm();
            case USE_CASE -> new UseCaseForm();
            case CONSIDERATION -> new ConsiderationForm();
            case ATTACK_TREE -> new AttackTreeForm();
            case FRAMEWORK_USE -> new FrameworkUseForm();
            case REQUIREMENT_RULING -> new RequirementRulingForm();
            case IMPORTED_FRAMEWORK -> new ImportedFrameworkForm();
            case SCOPED_DECISION -> new ScopedDecisionForm();
            case EXCEPTION -> new ExceptionForm();
            case TOOL -> new ToolForm();
            case API_CLASS -> new ClassForm();
            case AUDIT_FINDING -> new AuditFindingForm();
            case ACTION -> new PlannedActionForm();
            case DATA_FLOW_DIAGRAM -> new DataFlowDiagramForm();
            case ELEMENT_THREAT -> new ElementThreatForm();
            case SEAL -> new SealForm();
            case CONTROL_TEST -> new ControlTestForm();
            case SAMPLE_ITEM -> new SampleItemForm();
            case IMPORTED_MODEL -> new ImportedModelForm();
        };
    }
}
