package dev.merlon.engine.exchange.tm7;

import dev.merlon.engine.exchange.threatmodel.XmlElement;
import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One drawn thing with its properties by the names that a person sees.
///
/// @param guid        its id in the file
/// @param kind        the class that the tool draws it with: `StencilEllipse`, `Connector`
/// @param generic     the kind of part: `GE.P`, `GE.EI`, `GE.DS`, `GE.DF`, `GE.TB.B`, `GE.TB.L`
/// @param type        what the template calls it: `Azure SQL Database`
/// @param properties  in the file's order
record Stencil(XmlElement xml, String guid, String kind, String generic, String type, Map<String, String> properties) {

    private static final String NAME = "Name";
    private static final String OUT_OF_SCOPE = "Out Of Scope";
    private static final String REASON = "Reason For Out Of Scope";

    static Stencil of(XmlElement xml) {
        var properties = new LinkedHashMap<String, String>();
        var type = "";
        for (var each : xml.child("Properties").map(XmlElement::children).orElse(List.of())) {
            var kind = local(each.attribute("type"));
            var shown = each.textOf("DisplayName");
            if (kind.equals("HeaderDisplayAttribute")) {
                type = type.isEmpty() ? shown : type;
            } else if (!shown.isEmpty()) {
                properties.putIfAbsent(shown, value(each, kind));
            }
        }
        return new Stencil(
                xml, xml.textOf("Guid"), local(xml.attribute("type")), xml.textOf("GenericTypeId"), type, properties);
    }

    private static String local(String type) {
        return type.substring(type.indexOf(':') + 1);
    }

    /// The chosen item of a list; else the value itself.
    private static String value(XmlElement property, String kind) {
        var value = property.child("Value");
        if (value.isEmpty()) {
            return "";
        }
        if (kind.equals("ListDisplayAttribute")) {
            var items = value.get().children();
            var chosen = property.textOf("SelectedIndex");
            var index = chosen.matches("[0-9]{1,4}") ? Integer.parseInt(chosen) : 0;
            return index < items.size() ? items.get(index).text().strip() : "";
        }
        return value.get().text().strip();
    }

    String name() {
        return properties.getOrDefault(NAME, type);
    }

    @Nullable
    String outOfScope() {
        return properties.getOrDefault(OUT_OF_SCOPE, "").equalsIgnoreCase("true")
                ? properties.getOrDefault(REASON, "")
                : null;
    }

    @Nullable
    Box box() {
        var x = number("Left");
        var y = number("Top");
        var width = number("Width");
        var height = number("Height");
        return x == null || y == null || width == null || height == null ? null : new Box(x, y, width, height);
    }

    private @Nullable BigDecimal number(String name) {
        var text = xml.textOf(name);
        return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,20})?") ? new BigDecimal(text) : null;
    }

    /// The properties that a person set and no member of the neutral form says.
    Extras extras() {
        var others = new LinkedHashMap<String, Value>();
        properties.forEach((name, value) -> {
            if (!value.isEmpty() && !name.equals(NAME) && !name.equals(OUT_OF_SCOPE) && !name.equals(REASON)) {
                others.put(name, new Value.Text(value));
            }
        });
        return others.isEmpty()
                ? Extras.NONE
                : Extras.of(ThreatModelingTool.ID, new Value.Members(Map.of("properties", new Value.Members(others))));
    }
}
