package io.tradepost.order.planted;

import org.springframework.beans.factory.annotation.Autowired;

public final class InjectedField {
    @Autowired
    String field;
}
