package io.tradepost.query.page.operations;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.views.ViewDeadLetters;
import io.tradepost.ui.Page;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is away is shown as being away; the rest is shown all the same. */
@Page
class DeadLettersPage {

    private final ViewDeadLetters views;

    DeadLettersPage(ViewDeadLetters views) {
        this.views = views;
    }

    @GetMapping("/dead-letters")
    String show(Model model) {
        List<Room> rooms = List.of(views());
        model.addAttribute("rooms", rooms);
        model.addAttribute(
                "count", rooms.stream().mapToInt(room -> room.letters().size()).sum());
        return "dead-letters";
    }

    private Room views() {
        try {
            return new Room(
                    "views",
                    "Views",
                    true,
                    views.latest().stream().map(Parked::of).toList());
        } catch (Refusal e) {
            return new Room("views", "Views", false, List.of());
        }
    }
}
