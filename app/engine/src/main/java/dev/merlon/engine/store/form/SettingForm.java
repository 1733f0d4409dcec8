package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.change.Setting;

final class SettingForm implements Form<Setting> {

    @Override
    public Class<Setting> type() {
        return Setting.class;
    }

    @Override
    public ObjectNode write(Setting setting) {
        return Form.object().put("id", setting.id()).put("value", setting.value());
    }

    @Override
    public Setting read(Fields fields) {
        return new Setting(fields.text("id"), fields.text("value"));
    }
}
