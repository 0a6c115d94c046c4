/** What the tests of all modules share: real servers for integration tests, and the contract test of the messages. */
@NullMarked
package io.tradepost.testing;

import org.jspecify.annotations.NullMarked;
