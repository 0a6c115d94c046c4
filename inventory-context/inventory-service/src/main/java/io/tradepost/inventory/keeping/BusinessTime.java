package io.tradepost.inventory.keeping;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happened in the house: since 1970, and not after now, give or take a clock that runs ahead. */
@Retention(RUNTIME)
@Constraint(validatedBy = BusinessTime.NotInTheFuture.class)
@interface BusinessTime {

    String message() default "must be between 1970 and now";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class NotInTheFuture implements ConstraintValidator<BusinessTime, Instant> {

        private static final Duration AHEAD = Duration.ofMinutes(5);

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || (!time.isBefore(Instant.EPOCH) && !time.isAfter(latest(context)));
        }

        private static Instant latest(ConstraintValidatorContext context) {
            return context.getClockProvider().getClock().instant().plus(AHEAD);
        }
    }
}
