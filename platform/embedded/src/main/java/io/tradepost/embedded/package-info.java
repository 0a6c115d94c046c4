/**
 * PostgreSQL, Kafka and Elasticsearch as child processes of this JVM, on one home directory, for a machine that has
 * none of them. Every server listens on 127.0.0.1 only, keeps its data below the home, and ends with this JVM however
 * that ends. Nothing of the servers' own code comes onto the application's class path.
 */
@NullMarked
package io.tradepost.embedded;

import org.jspecify.annotations.NullMarked;
