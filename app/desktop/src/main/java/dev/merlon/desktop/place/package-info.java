/// Where something comes from: sources of facts, and links to places in contracts.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.place;
