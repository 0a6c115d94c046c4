package io.tradepost.order.placing;

import io.tradepost.order.api.OrderLine.LineKind;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line says what its kind needs, and nothing that its kind takes from elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LineOfItsKind.Check.class)
@interface LineOfItsKind {

    String message() default "does not fit the line's kind";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Each member at fault is named. */
    final class Check implements ConstraintValidator<LineOfItsKind, NewLine> {

        @Override
        public boolean isValid(@Nullable NewLine line, ConstraintValidatorContext context) {
            Map<String, String> faults = line == null ? Map.of() : faults(line);
            if (!faults.isEmpty()) {
                context.disableDefaultConstraintViolation();
                faults.forEach((member, fault) -> context.buildConstraintViolationWithTemplate(fault)
                        .addPropertyNode(member)
                        .addConstraintViolation());
            }
            return faults.isEmpty();
        }

        private static Map<String, String> faults(NewLine line) {
            Map<String, String> faults = new LinkedHashMap<>();
            if (line.kind() == LineKind.ITEM) {
                if (line.sku() == null) {
                    faults.put("sku", "must not be null");
                }
                if (line.name() != null) {
                    faults.put("name", "an ITEM's name is the catalogue's");
                }
                return faults;
            }
            if (line.sku() != null) {
                faults.put("sku", "only an ITEM has a sku");
            }
            if (line.name() == null) {
                faults.put("name", "must not be null");
            }
            if (line.unitPrice() == null) {
                faults.put("unitPrice", "must not be null");
            }
            return faults;
        }
    }
}
