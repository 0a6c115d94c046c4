package io.tradepost.order.credit;

import io.tradepost.order.api.OrderLine.LineKind;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** As on an order, goods are told by their SKU and nothing else has one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CreditedOfItsKind.Check.class)
@interface CreditedOfItsKind {

    String message() default "does not fit the line's kind";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CreditedOfItsKind, NewCredit.Line> {

        @Override
        public boolean isValid(NewCredit.@Nullable Line line, ConstraintValidatorContext context) {
            if (line == null || (line.kind() == LineKind.ITEM) == (line.sku() != null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            line.sku() == null ? "must not be null" : "only an ITEM has a sku")
                    .addPropertyNode("sku")
                    .addConstraintViolation();
            return false;
        }
    }
}
