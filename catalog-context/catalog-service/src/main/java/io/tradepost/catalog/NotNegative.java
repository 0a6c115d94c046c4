package io.tradepost.catalog;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tradepost.kernel.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Nothing costs less than nothing. */
@Constraint(validatedBy = NotNegative.OfMoney.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RUNTIME)
@interface NotNegative {

    String message() default "must not be negative";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class OfMoney implements ConstraintValidator<NotNegative, Money> {

        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            return money == null || money.minor() >= 0;
        }
    }
}
