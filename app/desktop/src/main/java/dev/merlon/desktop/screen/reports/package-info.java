/// Reports: which there are, how they will look, where they went.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.reports;
