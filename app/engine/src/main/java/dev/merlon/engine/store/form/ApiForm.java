package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import java.util.Optional;

final class ApiForm implements Form<Api> {

    @Override
    public Class<Api> type() {
        return Api.class;
    }

    @Override
    public ObjectNode write(Api api) {
        var json = Form.object()
                .put("id", api.id())
                .put("name", api.name())
                .put("version", api.version())
                .put("class", api.apiClass().id())
                .put("exposure", api.statedExposure().map(Exposure::name).orElse(null))
                .put("owner", api.owner());
        json.set("data", Form.array(api.data().stream().map(DataClass::name).toList()));
        var files = json.putArray("files");
        for (var file : api.files()) {
            files.addObject()
                    .put("path", file.path())
                    .put("sha256", file.sha256())
                    .put("bytes", file.bytes());
        }
        return json.put("importedAt", api.importedAt().toString());
    }

    @Override
    public Api read(Fields fields) {
        return new Api(
                fields.text("id"),
                fields.text("name"),
                fields.text("version"),
                new ApiClass(fields.text("class")),
                fields.oneOfOrNull(Exposure.class, "exposure"),
                fields.text("owner"),
                fields.texts("data").stream().map(DataClass::valueOf).toList(),
                fields.list("files", ApiForm::file),
                fields.instant("importedAt"));
    }

    private static ContractFile file(JsonNode json) {
        var fields = new Fields(json);
        return Optional.of(fields.text("sha256"))
                .filter(Sha256::looksRight)
                .map(sha256 -> new ContractFile(fields.text("path"), sha256, fields.number("bytes")))
                .orElseThrow(() -> new IllegalArgumentException("no SHA-256 of " + fields.text("path")));
    }
}
