package io.tradepost.catalog;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** PostgreSQL's text holds every character but NUL. */
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\x00]*", flags = Pattern.Flag.DOTALL)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RUNTIME)
@interface Storable {

    String message() default "must not contain the character NUL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
