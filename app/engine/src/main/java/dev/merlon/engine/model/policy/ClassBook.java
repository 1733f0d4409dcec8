package dev.merlon.engine.model.policy;

import dev.merlon.engine.model.ApiClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All API classes that there are: built in, overridden by the organisation's folder, then by the workspace's
/// edits.
///
/// @param classes  the three built-in ones first, in the order public, partner, internal, then by id
public record ClassBook(List<ClassDefinition> classes) {

    private static final List<ApiClass> BUILT_IN = List.of(ApiClass.PUBLIC, ApiClass.PARTNER, ApiClass.INTERNAL);
    private static final Comparator<ClassDefinition> BUILT_IN_FIRST = Comparator.comparingInt(
                    (ClassDefinition c) -> isBuiltIn(c.apiClass()) ? BUILT_IN.indexOf(c.apiClass()) : BUILT_IN.size())
            .thenComparing(ClassDefinition::id);

    public ClassBook {
        classes = classes.stream().sorted(BUILT_IN_FIRST).toList();
    }

    public static ClassBook none() {
        return new ClassBook(List.of());
    }

    public static boolean isBuiltIn(ApiClass apiClass) {
        return BUILT_IN.contains(apiClass);
    }

    /// This one with the definitions laid over it by id.
    public ClassBook with(Collection<ClassDefinition> above) {
        if (above.isEmpty()) {
            return this;
        }
        var byId = new LinkedHashMap<String, ClassDefinition>();
        classes.forEach(c -> byId.put(c.id(), c));
        above.forEach(c -> byId.put(c.id(), c));
        return new ClassBook(List.copyOf(byId.values()));
    }

    public Optional<ClassDefinition> find(ApiClass apiClass) {
        return classes.stream().filter(c -> c.apiClass().equals(apiClass)).findFirst();
    }

    /// The built-in class that facts and controls take it for. One that nobody defined behaves as itself.
    public ApiClass behavesAs(ApiClass apiClass) {
        return find(apiClass).map(ClassDefinition::behavesAs).orElse(apiClass);
    }

    /// What counts for APIs of the class; a set that leaves all rules as they are where nobody defined it.
    public PolicySet policySet(ApiClass apiClass) {
        return find(apiClass).map(this::policySet).orElseGet(() -> PolicySet.none(apiClass));
    }

    private PolicySet policySet(ClassDefinition definition) {
        var base = definition.behavesAs();
        var inherited = base.equals(definition.apiClass())
                ? List.<PolicyLine>of()
                : find(base).map(ClassDefinition::lines).orElse(List.of());
        return new PolicySet(definition.apiClass(), definition.lines(), base, inherited);
    }

    /// `public, partner, internal, open-banking`.
    public String words() {
        return classes.stream().map(ClassDefinition::id).collect(Collectors.joining(", "));
    }
}
