package io.tradepost.starter.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happened by the shop's account: not before 1970, and in the future only as far as clocks differ. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BusinessTime.Check.class)
public @interface BusinessTime {

    String message() default "must be between 1970 and now";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<BusinessTime, Instant> {

        private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || (!time.isBefore(Instant.EPOCH) && !time.isAfter(latest(context)));
        }

        private static Instant latest(ConstraintValidatorContext context) {
            return context.getClockProvider().getClock().instant().plus(CLOCKS_DIFFER);
        }
    }
}
