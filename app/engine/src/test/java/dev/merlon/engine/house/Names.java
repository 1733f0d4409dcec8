package dev.merlon.engine.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/// Classes by name, for those that may be missing from the class path.
final class Names {

    private Names() {}

    static DescribedPredicate<JavaClass> of(String... names) {
        var wanted = Set.of(names);
        return DescribedPredicate.describe("are one of " + wanted, c -> wanted.contains(c.getName()));
    }
}
