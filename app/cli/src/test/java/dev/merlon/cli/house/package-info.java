@org.jspecify.annotations.NullMarked
package dev.merlon.cli.house;
