package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The value is JSON's own: true or false, a whole number, a text, a list of texts, null for *not known*; an empty
/// object for *not applicable*. The source is left out where nobody named one.
final class AnswerForm implements Form<Answer> {

    @Override
    public Class<Answer> type() {
        return Answer.class;
    }

    @Override
    public ObjectNode write(Answer answer) {
        var json = Form.object()
                .put("id", answer.id())
                .put("fact", answer.fact())
                .put("scope", answer.scope().text());
        json.set("value", value(answer.value()));
        json.put("who", answer.who()).put("at", answer.at().toString()).put("note", answer.note());
        return answer.source().isEmpty() ? json : json.put("source", answer.source());
    }

    @Override
    public Answer read(Fields fields) {
        return new Answer(
                fields.text("id"),
                fields.text("fact"),
                Scope.of(fields.text("scope")),
                value(fields),
                fields.text("who"),
                fields.instant("at"),
                fields.text("note"),
                Objects.requireNonNullElse(fields.textOrNull("source"), ""));
    }

    private static JsonNode value(FactValue value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case FactValue.Bool(var it) -> nodes.booleanNode(it);
            case FactValue.Int(var it) -> nodes.numberNode(it);
            case FactValue.Text(var it) -> nodes.textNode(it);
            case FactValue.Texts(List<String> it) -> Form.array(it);
            case FactValue.Unknown() -> nodes.nullNode();
            case FactValue.NotApplicable() -> nodes.objectNode();
        };
    }

    private static FactValue value(Fields fields) {
        @Nullable JsonNode json = fields.json().get("value");
        if (json == null) {
            throw new IllegalArgumentException("no value");
        }
        return switch (json.getNodeType()) {
            case BOOLEAN -> FactValue.of(json.booleanValue());
            case NUMBER -> FactValue.of(fields.number("value"));
            case STRING -> FactValue.of(json.textValue());
            case ARRAY -> FactValue.of(fields.texts("value"));
            case NULL -> FactValue.UNKNOWN;
            case OBJECT -> notApplicable(json);
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no value that a fact can have");
        };
    }

    private static FactValue notApplicable(JsonNode json) {
        if (!json.isEmpty()) {
            throw new IllegalArgumentException("no value that a fact can have");
        }
        return FactValue.NOT_APPLICABLE;
    }
}
