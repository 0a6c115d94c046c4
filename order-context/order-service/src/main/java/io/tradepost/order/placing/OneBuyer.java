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

/** Either a registered customer or a guest buys. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneBuyer.Check.class)
@interface OneBuyer {

    String message() default "give either customerId or guest";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Both members are at fault. */
    final class Check implements ConstraintValidator<OneBuyer, NewOrder> {

        @Override
        public boolean isValid(@Nullable NewOrder order, ConstraintValidatorContext context) {
            if (order == null || (order.customerId() == null) != (order.guest() == null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            for (String member : new String[] {"customerId", "guest"}) {
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(member)
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
