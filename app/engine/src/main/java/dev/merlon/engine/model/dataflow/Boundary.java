package dev.merlon.engine.model.dataflow;

/// What stands together.
///
/// @param parent  the id of the boundary around it; empty for none
/// @param trust   whether trust changes where it is crossed; else it is a mere group
public record Boundary(String id, String name, String parent, boolean trust) {

    public Boundary withName(String other) {
        return new Boundary(id, other, parent, trust);
    }

    public Boundary withParent(String other) {
        return new Boundary(id, name, other, trust);
    }
}
