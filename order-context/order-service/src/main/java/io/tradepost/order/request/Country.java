package io.tradepost.order.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country by any name the shop uses; reports group by it. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(max = 200)
@Pattern(regexp = "\\P{Cntrl}*\\S\\P{Cntrl}*", message = "must not be blank or contain control characters")
public @interface Country {

    String message() default "is no country";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
