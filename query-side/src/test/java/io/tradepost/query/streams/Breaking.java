package io.tradepost.query.streams;

import io.tradepost.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Breaks off after so many rows. */
@RestController
class Breaking {

    enum Reason implements Refusal.Reason {
        BROKEN;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAVAILABLE;
        }
    }

    @GetMapping("/test/breaking")
    void write(@RequestParam int rows, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Stream.write(request, response, Format.CSV, out -> {
            for (int i = 0; i < rows; i++) {
                out.write("row\r\n");
            }
            throw new Refusal(Reason.BROKEN, "broken");
        });
    }
}
