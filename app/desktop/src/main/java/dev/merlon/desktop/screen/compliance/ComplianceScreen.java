package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.IndustryProfile;
import dev.merlon.engine.model.framework.RequirementRuling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Frameworks, how far they are met, and what does not apply.
public final class ComplianceScreen extends InspectedScreen {

    private final Texts texts = Texts.of(ComplianceScreen.class);
    private final ScreenContext context;
    private final ComplianceViewModel model = new ComplianceViewModel();
    private final ComplianceView view;
    private @Nullable Route wanted;

    public ComplianceScreen(ScreenContext context) {
        this.context = context;
        view = new ComplianceView(model, new Leads(context, texts), inspector);
        steps(List.of(Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(this::follow));
    }

    /// Frameworks are read and counted off the screen's thread.
    private void follow(Snapshot snapshot) {
        context.tasks().run(texts.get("computing"), _ -> ComplianceFigures.of(snapshot), figures -> {
            if (context.session().snapshotProperty().get() == snapshot) {
                model.follow(figures);
                reveal();
                view.show();
            }
        });
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        wanted = route;
        if (model.figures().isPresent()) {
            reveal();
            view.show();
        }
    }

    private void reveal() {
        if (wanted instanceof Route.Compliance(var framework, var requirement) && framework != null) {
            if (requirement == null) {
                model.choose(framework);
            } else {
                model.reveal(framework, requirement);
            }
        }
        wanted = null;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    private record Leads(ScreenContext context, Texts texts) implements ComplianceActions {

        @Override
        public void use(Framework framework, String level) {
            var before = context.session()
                    .snapshot()
                    .state()
                    .entity(EntityKind.FRAMEWORK_USE, framework.id())
                    .map(FrameworkUse.class::cast);
            var why = before.map(FrameworkUse::why).orElse("");
            put(
                    texts.get(before.isPresent() ? "done.level" : "done.use", framework.shortName()),
                    List.of(new FrameworkUse(framework.id(), level, why)));
        }

        @Override
        public void dropUse(Framework framework) {
            remove(texts.get("done.drop", framework.shortName()), EntityKind.FRAMEWORK_USE, List.of(framework.id()));
        }

        @Override
        public void answerTo(IndustryProfile profile) {
            put(
                    texts.get(
                            "done.profile", profile.name(), profile.frameworks().size()),
                    profile.frameworks().stream()
                            .map(c -> new FrameworkUse(c.framework(), c.level(), c.why()))
                            .toList());
        }

        @Override
        public void rule(
                Framework framework, List<RequirementCoverage> requirements, Applicability applicability, String why) {
            var who = context.preferences().get().userName();
            var now = Instant.now();
            put(
                    texts.get(
                            applicability == Applicability.APPLIES ? "done.in" : "done.out",
                            framework.shortName(),
                            requirements.size(),
                            requirements.getFirst().requirement().id()),
                    requirements.stream()
                            .map(r -> new RequirementRuling(
                                    framework.id(), r.requirement().id(), applicability, why, who, now))
                            .toList());
        }

        @Override
        public void unrule(Framework framework, List<RequirementCoverage> requirements) {
            remove(
                    texts.get(
                            "done.unrule",
                            framework.shortName(),
                            requirements.size(),
                            requirements.getFirst().requirement().id()),
                    EntityKind.REQUIREMENT_RULING,
                    requirements.stream()
                            .map(r -> RequirementRuling.idOf(
                                    framework.id(), r.requirement().id()))
                            .toList());
        }

        @Override
        public void removeImported(Framework framework) {
            remove(
                    texts.get("done.forget", framework.shortName()),
                    EntityKind.IMPORTED_FRAMEWORK,
                    List.of(framework.id()));
        }

        private void put(String label, List<? extends Entity> entities) {
            context.session().change(label, (workspace, _) -> workspace.put(label, entities));
        }

        private void remove(String label, EntityKind kind, List<String> ids) {
            context.session().change(label, (workspace, _) -> workspace.remove(label, kind, ids));
        }

        @Override
        public void openControl(String control) {
            context.navigator().go(new Route.Controls(control));
        }

        @Override
        public void openRule(String rule) {
            context.navigator().go(new Route.Threats(rule));
        }

        @Override
        public void openEndpoint(EndpointId endpoint) {
            context.navigator().go(new Route.OfEndpoint(endpoint));
        }

        @Override
        public void importOfficial() {
            context.navigator().go(new Route.OfficialContent(List.of()));
        }
    }
}
