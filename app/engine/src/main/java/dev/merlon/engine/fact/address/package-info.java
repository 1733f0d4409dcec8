/// What the addresses of servers and the templates of paths tell.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.address;
