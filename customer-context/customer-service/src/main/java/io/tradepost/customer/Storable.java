package io.tradepost.customer;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Text that UTF-8 and PostgreSQL can hold: no half of a surrogate pair, no NUL. */
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\x00\\p{Cs}]*", flags = Pattern.Flag.DOTALL)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RUNTIME)
@interface Storable {

    String message() default "must not contain NUL or half a surrogate pair";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
