/// Use cases: their steps over real endpoints, the misuse wizard, and the diagram of both.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.usecases;
