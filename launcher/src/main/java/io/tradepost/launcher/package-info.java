/** The whole system in one JVM on embedded servers: a list of mains, what each is told, and their order. */
@NullMarked
package io.tradepost.launcher;

import org.jspecify.annotations.NullMarked;
