/// One endpoint: its facts with their sources, its outcomes with their reasons, its controls and evidence.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.endpoint;
