/// The workspace at a glance: posture, six principles, heat map, layers, what to fix first, what expires next.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.overview;
