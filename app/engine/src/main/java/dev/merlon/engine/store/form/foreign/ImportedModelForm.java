package dev.merlon.engine.store.form.foreign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.threatmodel.ImportedModel;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

/// An imported threat model.
public final class ImportedModelForm implements Form<ImportedModel> {

    @Override
    public Class<ImportedModel> type() {
        return ImportedModel.class;
    }

    @Override
    public ObjectNode write(ImportedModel model) {
        return Form.object()
                .put("id", model.id())
                .put("name", model.name())
                .put("format", model.format())
                .put("file", model.file())
                .put("document", model.document());
    }

    @Override
    public ImportedModel read(Fields fields) {
        return new ImportedModel(
                fields.text("id"),
                fields.text("name"),
                fields.text("format"),
                fields.text("file"),
                fields.text("document"));
    }
}
