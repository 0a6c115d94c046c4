/** What the edge answers, over real HTTP. */
@NullMarked
package io.tradepost.starter.web;

import org.jspecify.annotations.NullMarked;
