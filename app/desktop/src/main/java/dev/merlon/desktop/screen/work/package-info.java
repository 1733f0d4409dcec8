/// Work on controls: the tools that provide them, what audits and tests found, and the action plan.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.work;
