/// Zips of named parts that are written whole and read with distrust: what sealed files and backups are made of.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.bundle;
