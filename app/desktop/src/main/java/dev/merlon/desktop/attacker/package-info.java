/// Looking at the workspace as an attacker.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.attacker;
