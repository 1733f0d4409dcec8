/// What the wizard was told so far and what that does: immutable values without a scene graph.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.newapi.draft;
