package io.tradepost.query.page;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a list goes on, and where it begins. */
public final class Links {

    private Links() {}

    /** @param next cursor of the following page; null on the last */
    public static void add(Model model, boolean continued, @Nullable String next) {
        model.addAttribute("continued", continued);
        model.addAttribute("here", here().toUriString());
        model.addAttribute("first", here().replaceQueryParam("cursor").toUriString());
        model.addAttribute(
                "next",
                next == null ? null : here().replaceQueryParam("cursor", next).toUriString());
    }

    private static ServletUriComponentsBuilder here() {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        here.scheme(null).host(null).port(null).replaceQueryParam("after");
        return here;
    }
}
