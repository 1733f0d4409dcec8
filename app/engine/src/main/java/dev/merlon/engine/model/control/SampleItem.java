package dev.merlon.engine.model.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.util.List;
import java.util.Optional;

/// What one endpoint of a test's sample showed.
///
/// @param test        id of the [ControlTest]
/// @param attributes  `pass`, `fail`, `n/a` or empty for each of the attributes A to E
/// @param evidence    as the auditor names it: a working paper, a picture
public record SampleItem(String test, EndpointId endpoint, List<String> attributes, String note, String evidence)
        implements Entity {

    /// How many attributes an item has: A to E.
    public static final int ATTRIBUTES = 5;

    public SampleItem {
        attributes = List.copyOf(attributes);
        if (attributes.size() != ATTRIBUTES) {
            throw new IllegalArgumentException("an item has the attributes A to E");
        }
    }

    public static SampleItem blank(String test, EndpointId endpoint) {
        return new SampleItem(test, endpoint, List.of("", "", "", "", ""), "", "");
    }

    public static String idOf(String test, EndpointId endpoint) {
        return test + "/" + endpoint;
    }

    @Override
    public String id() {
        return idOf(test, endpoint);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.SAMPLE_ITEM;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return Optional.of(endpoint);
    }

    @Override
    public SampleItem movedTo(EndpointId other) {
        return new SampleItem(ControlTest.moved(test, other), other, attributes, note, evidence);
    }
}
