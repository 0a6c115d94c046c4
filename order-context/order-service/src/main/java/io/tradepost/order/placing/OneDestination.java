package io.tradepost.order.placing;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An address has its own country. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneDestination.Check.class)
@interface OneDestination {

    String message() default "the shippingAddress has a country";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<OneDestination, NewOrder> {

        @Override
        public boolean isValid(@Nullable NewOrder order, ConstraintValidatorContext context) {
            if (order == null || order.shippingAddress() == null || order.shipToCountry() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("shipToCountry")
                    .addConstraintViolation();
            return false;
        }
    }
}
