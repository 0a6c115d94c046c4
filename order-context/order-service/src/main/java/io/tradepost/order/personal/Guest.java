package io.tradepost.order.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A buyer without an account, who need not say who they are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Guest(
        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        @Nullable @Size(min = 1, max = 254) @Email String email) {

    /** Whether there is nothing to keep. */
    public boolean unnamed() {
        return name == null && email == null;
    }
}
