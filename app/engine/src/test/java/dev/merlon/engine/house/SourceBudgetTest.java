package dev.merlon.engine.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How long things may be and what they may be called, in all modules. A file that needs more is two files.
class SourceBudgetTest {

    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final int CONSTRUCTOR_PARAMETERS = 7;
    private static final int PACKAGE_FILES = 25;

    /// Where whatever went wrong has to be caught: between Merlon and the process or the toolkit.
    private static final Set<String> BORDERS = Set.of(
            "app/desktop/src/main/java/dev/merlon/desktop/task/TaskRunner.java",
            "app/desktop/src/main/java/dev/merlon/desktop/Desktop.java");

    private static final Pattern NO_NOUN = Pattern.compile(".*(Manager|Helper|Utils?|Impl)(Test)?|I[A-Z][a-z]\\w*");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b|UnsupportedOperationException\\(\\)");

    private final Sources sources = Sources.ofAllModules();

    @Test
    void seesTheSourcesOfAllModules() {
        assertThat(sources.files().stream()
                        .map(sources::name)
                        .map(n -> n.split("/")[1])
                        .distinct())
                .contains("engine", "cli", "desktop");
    }

    @Test
    void keepsFilesWithin500Lines() {
        assertThat(sources.files().stream()
                        .filter(f -> Sources.lines(f).size() > FILE_LINES)
                        .map(sources::name))
                .isEmpty();
    }

    @Test
    void keepsPackagesWithin25Files() {
        var crowded = sources.files().stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > PACKAGE_FILES)
                .map(e -> sources.name(e.getKey()) + " " + e.getValue());

        assertThat(crowded).isEmpty();
    }

    @Test
    void keepsMethodsWithin60Lines() {
        assertThat(offences(new Scan() {
                    @Override
                    void method(MethodTree method) {
                        if (unit().lines(method) > METHOD_LINES) {
                            offence(method, method.getName() + " has " + unit().lines(method) + " lines");
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void givesConstructorsAtMost7Parameters() {
        assertThat(offences(new Scan() {
                    @Override
                    void method(MethodTree method) {
                        if (method.getName().contentEquals("<init>")
                                && !inRecord()
                                && method.getParameters().size() > CONSTRUCTOR_PARAMETERS) {
                            offence(method, "takes " + method.getParameters().size());
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void namesThingsByNounsOfTheField() {
        assertThat(offences(new Scan() {
                    @Override
                    void type(ClassTree type) {
                        if (NO_NOUN.matcher(type.getSimpleName()).matches()) {
                            offence(type, type.getSimpleName().toString());
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void keepsNoStaticMutableState() {
        assertThat(offences(new Scan() {
                    @Override
                    void field(VariableTree field) {
                        var flags = field.getModifiers().getFlags();
                        if (unit().isMain() && flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL)) {
                            offence(field, field.getName().toString());
                        }
                    }

                    @Override
                    void method(MethodTree method) {
                        if (method.getName().contentEquals("getInstance")) {
                            offence(method, "getInstance");
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void returnsOptionalsButNeverTakesOrKeepsOne() {
        assertThat(offences(new Scan() {
                    @Override
                    void parameter(VariableTree parameter) {
                        optional(parameter);
                    }

                    @Override
                    void field(VariableTree field) {
                        optional(field);
                    }

                    private void optional(VariableTree variable) {
                        if (unit().isMain()
                                && String.valueOf(variable.getType()).matches("Optional(Int|Long|Double)?\\b.*")) {
                            offence(variable, variable.getName().toString());
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void catchesEverythingOnlyAtTheOuterBorders() {
        assertThat(offences(new Scan() {
                    @Override
                    void caught(CatchTree handler) {
                        var type = String.valueOf(handler.getParameter().getType());
                        if (unit().isMain()
                                && !BORDERS.contains(unit().name())
                                && Set.of("Exception", "Throwable").contains(type)) {
                            offence(handler, "catches " + type);
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void leavesNothingUnfinished() {
        var self =
                "app/engine/src/test/java/" + SourceBudgetTest.class.getName().replace('.', '/') + ".java";
        var marks = new TreeSet<String>();
        for (var file : sources.files()) {
            var lines = Sources.lines(file);
            for (var i = 0; i < lines.size(); i++) {
                if (UNFINISHED.matcher(lines.get(i)).find()
                        && !sources.name(file).equals(self)) {
                    marks.add(sources.name(file) + ":" + (i + 1));
                }
            }
        }

        assertThat(marks).isEmpty();
    }

    @Test
    void marksEveryPackageNullSafe() {
        var unmarked = sources.files().stream()
                .filter(sources::isMain)
                .map(Path::getParent)
                .distinct()
                .filter(p -> !isNullMarked(p.resolve("package-info.java")))
                .map(sources::name);

        assertThat(unmarked).isEmpty();
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && Sources.lines(packageInfo).stream().anyMatch(l -> l.contains("NullMarked"));
    }

    private List<String> offences(Scan scan) {
        sources.units().forEach(scan::look);
        return scan.offences;
    }

    /// Walks over all sources and collects what breaks a rule.
    private abstract static class Scan extends TreeScanner<Void, Void> {

        private final List<String> offences = new ArrayList<>();
        private Sources.@Nullable Unit unit;
        private Tree.Kind around = Tree.Kind.CLASS;

        void look(Sources.Unit at) {
            unit = at;
            scan(at.tree(), null);
        }

        final Sources.Unit unit() {
            return Objects.requireNonNull(unit, "before the first look");
        }

        final boolean inRecord() {
            return around == Tree.Kind.RECORD;
        }

        final void offence(Tree part, String what) {
            offences.add(unit().place(part) + " " + what);
        }

        void type(ClassTree type) {}

        void method(MethodTree method) {}

        void field(VariableTree field) {}

        void parameter(VariableTree parameter) {}

        void caught(CatchTree handler) {}

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            type(type);
            var outer = around;
            around = type.getKind();
            for (var member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    field(field);
                }
            }
            super.visitClass(type, nothing);
            around = outer;
            return nothing;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            method(method);
            method.getParameters().forEach(this::parameter);
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitCatch(CatchTree handler, Void nothing) {
            caught(handler);
            return super.visitCatch(handler, nothing);
        }
    }
}
